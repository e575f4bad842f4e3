/** @jsxImportSource react */

/** Lines on a field of 20 by 20. */
const LINES = {
  add: 'M10 4v12M4 10h12',
  box: 'M4 4h12v12H4z',
  'box-ticked': 'M4 4h12v12H4zM7 10l2 3 4-6',
  check: 'M4 10l4 4 8-9',
  'chevron-down': 'M4 7l6 6 6-6',
  'chevron-right': 'M7 4l6 6-6 6',
  copy: 'M4 4h9v9H4zM7 16h9V7',
  delete: 'M5 6h10M7 6l1 10h4l1-10M8 6V4h4v2',
  dismiss: 'M5 5l10 10M15 5L5 15',
  feedback: 'M4 5h12v8H9l-3 3v-3H4z',
  info: 'M10 3a7 7 0 1 0 .01 0M10 9v5M10 6v1',
  more: 'M5 10h.5M10 10h.5M15 10h.5',
  refresh: 'M15 8a5.5 5.5 0 1 0 .5 3M15.5 4v4h-4',
} as const;

export type IconName = keyof typeof LINES;

interface IconProps {
  readonly name: IconName;
  /** The icon's name for assistive technology; without one it is decoration. */
  readonly label?: string;
}

/** Fluent v9's icons are drawings inside the page and, unlike those of v8, no characters: they add nothing to its text. */
export function Icon({ name, label }: IconProps) {
  const drawing = (
    <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor">
      <path d={LINES[name]} strokeWidth="1.4" />
    </svg>
  );
  if (label === undefined) return drawing;
  return (
    <span role="img" aria-label={label}>
      {drawing}
    </span>
  );
}
