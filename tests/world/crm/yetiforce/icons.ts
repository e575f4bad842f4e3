import { html, type Markup } from '../html.ts';

/** Button pictures as SVG, because a machine without an emoji font would show empty boxes. */
const icon = (shapes: Markup): Markup =>
  html`<svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.4" aria-hidden="true">${shapes}</svg>`;

export const EYE = icon(html`<path d="M1 8c4-6 10-6 14 0c-4 6-10 6-14 0z"/><circle cx="8" cy="8" r="2"/>`);
export const CLEAR = icon(html`<path d="M5 3h10v10h-10l-4-5zM7.5 6l4 4M11.5 6l-4 4"/>`);
export const COPY = icon(html`<rect x="5" y="5" width="9" height="9"/><path d="M11 5v-3h-9v9h3"/>`);
