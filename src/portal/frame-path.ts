import type { ChildFrame } from '../domain/portal-facts.ts';
import { isVisible } from './dom.ts';

/**
 * Where a frame stands among the others. Window proxies compare equal across origins, so a frame finds its own index
 * in its parent without a word being said between them, and the parent says of each index whether it is shown. That
 * tells a live frame from its prewarmed twin, which has the same name and address.
 */

/** Indexes from the top window down to `self`; undefined if the frame has just been taken out of the page. */
export function framePath(self: Window): number[] | undefined {
  const path: number[] = [];
  for (let frame = self; frame !== frame.parent; frame = frame.parent) {
    const index = indexIn(frame.parent, frame);
    if (index === -1) return undefined;
    path.unshift(index);
  }
  return path;
}

function indexIn(parent: Window, frame: Window): number {
  for (let i = 0; i < parent.length; i++) if (parent[i] === frame) return i;
  return -1;
}

/** The class by which the portal marks the ReactView in front; its prewarmed twin lacks it. */
const LIVE_MARK = 'fxs-reactview-frame-active';

/** The document's child frames. `live` is said only where some frame of the document carries the portal's mark. */
export function childFrames(document: Document): ChildFrame[] {
  const self = document.defaultView;
  const frames = [...document.querySelectorAll('iframe')];
  const marked = new Set(frames.filter((frame) => frame.classList.contains(LIVE_MARK)).map((frame) => frame.name));
  return frames.flatMap((frame) => {
    const index = self && frame.contentWindow ? indexIn(self, frame.contentWindow) : -1;
    if (index === -1) return [];
    const shown = isVisible(frame);
    return marked.has(frame.name) && frame.name !== ''
      ? [{ index, shown, live: frame.classList.contains(LIVE_MARK) }]
      : [{ index, shown }];
  });
}
