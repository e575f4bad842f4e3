import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Lines drawn beyond both edges, in pixels. */
const MARGIN = 200;

interface ListWindow {
  /** For the element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement>;
  /** The first line to be drawn, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Empty room, in pixels, in place of the lines before and after. */
  readonly before: number;
  readonly after: number;
}

/** Which lines of a long list are near what its scroller shows. `heights`: every line's own, in pixels. */
export function useWindow(heights: readonly number[]): ListWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 0 });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look);
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);

  let from = 0;
  let before = 0;
  while (from < heights.length && before + (heights[from] ?? 0) < view.top - MARGIN) before += heights[from++] ?? 0;
  let to = from;
  let drawn = before;
  while (to < heights.length && drawn < view.top + view.height + MARGIN) drawn += heights[to++] ?? 0;
  const total = heights.reduce((sum, height) => sum + height, 0);
  return { scroller, from, to, before, after: total - drawn };
}
