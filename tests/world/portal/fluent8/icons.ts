import { registerIcons } from '@fluentui/react';

/**
 * Fluent's icons are characters of the private use area, drawn by a web font. The practice portal keeps the characters,
 * because they turn up in `textContent` and mislead whoever matches on it, but fetches no font: the style sheet below
 * hides each character and shows a plain sign in its place.
 */
const ICONS: Readonly<Record<string, readonly [character: string, sign: string]>> = {
  add: ['\uE710', '+'],
  back: ['\uE72B', '←'],
  cancel: ['\uE711', '✕'],
  checkbox: ['\uE739', '☐'],
  checkboxcompositereversed: ['\uE73D', '☑'],
  checkmark: ['\uE73E', '✓'],
  chevrondown: ['\uE70D', '▾'],
  chevronrightmed: ['\uE974', '›'],
  circlering: ['\uEA3A', '○'],
  clear: ['\uE894', '✕'],
  completed: ['\uE930', '✓'],
  copy: ['\uE8C8', '❏'],
  delete: ['\uE74D', '☒'],
  errorbadge: ['\uEA39', '⊗'],
  feedback: ['\uED15', '☺'],
  info: ['\uE946', 'ⓘ'],
  more: ['\uE712', '…'],
  refresh: ['\uE72C', '↻'],
  search: ['\uE721', '⌕'],
  sortdown: ['\uEE69', '↓'],
  sortup: ['\uEE68', '↑'],
  statuscirclecheckmark: ['\uF13E', '✓'],
  tag: ['\uE8EC', '#'],
  warning: ['\uE7BA', '⚠'],
};

/** Registers the icons that the pages use and adds the style sheet that draws them. */
export function registerLocalIcons(document: Document): void {
  const characters = Object.entries(ICONS).map(([name, [character]]) => [name, character]);
  registerIcons({ style: { fontStyle: 'normal', speak: 'none' }, icons: Object.fromEntries(characters) });
  const sheet = document.createElement('style');
  sheet.textContent = Object.entries(ICONS)
    .map(
      ([name, [, sign]]) =>
        `i[data-icon-name="${name}" i]{font-size:0!important;font-style:normal}i[data-icon-name="${name}" i]::before{content:"${sign}";font-size:14px}`,
    )
    .join('\n');
  document.head.append(sheet);
}
