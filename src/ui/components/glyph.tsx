/** Drawn symbols, so that they look alike on every system. They only repeat what a text beside them says. */
const SHAPES = {
  todo: <circle cx="8" cy="8" r="5.5" />,
  doing: <path d="M8 2.5a5.5 5.5 0 1 1-5.5 5.5" />,
  waiting: <path d="M8 3v6.2M8 12.6v.1" stroke-width="2.4" />,
  done: <path d="m3 8.5 3.2 3.2L13 4.8" stroke-width="2" />,
  failed: <path d="m4 4 8 8m0-8-8 8" stroke-width="2" />,
  skipped: <path d="M3.5 8h9" stroke-width="2" />,
  info: <path d="M8 7v5.2M8 3.6v.1" stroke-width="2.2" />,
} as const;

export type GlyphName = keyof typeof SHAPES;

export function Glyph({ name }: { name: GlyphName }) {
  return (
    <svg class={`glyph glyph-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  );
}
