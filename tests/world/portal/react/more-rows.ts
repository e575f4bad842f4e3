import { createElement, type ReactElement, useLayoutEffect, useRef } from 'react';
import { whenSeen } from '../shell/when-seen.ts';

const ROW_HEIGHT = 42;

/** Stands at the end of a list for the rows that are not in the document; seen, it asks for some of them. */
export function MoreRows({ missing, onSeen }: { readonly missing: number; onSeen(): void }): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  const ask = useRef(onSeen);
  ask.current = onSeen;
  useLayoutEffect(() => (element.current ? whenSeen(element.current, () => ask.current()) : undefined), []);
  return createElement('div', { ref: element, 'aria-hidden': true, style: { height: missing * ROW_HEIGHT } });
}
