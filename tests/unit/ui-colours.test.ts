import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** WCAG 2.2: 4.5 for text (1.4.3), 3 for the borders of controls and for symbols (1.4.11). */
const css = readFileSync(join(import.meta.dirname, '../../src/ui/style.css'), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/gu)].map(([, name, light, dark]) => [
    name,
    { light: light ?? '', dark: dark ?? '' },
  ]),
);

const PAGES = ['page', 'raised', 'good-page', 'attention-page', 'bad-page', 'note-page'];
const PAIRS: readonly (readonly [ink: string, page: string, least: number])[] = [
  ...PAGES.map((page) => ['ink', page, 4.5] as const),
  ...PAGES.map((page) => ['quiet', page, 4.5] as const),
  ['on-accent', 'accent', 4.5],
  ['good', 'page', 4.5],
  ['attention', 'page', 4.5],
  ['bad', 'page', 4.5],
  ['bad', 'bad-page', 4.5],
  ['accent', 'page', 3],
  ['accent', 'note-page', 3],
  ['good', 'good-page', 3],
  ['attention', 'attention-page', 3],
  ['control-line', 'page', 3],
];

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  it.each(PAIRS)('%s on %s has a contrast of at least %d', (ink, page, least) => {
    const [a, b] = [tokens.get(ink)?.[theme], tokens.get(page)?.[theme]];
    if (a === undefined || b === undefined) throw new Error('no such token');
    expect(contrast(a, b)).toBeGreaterThanOrEqual(least);
  });
});

it('has a value for both themes in every colour token, and no colour elsewhere', () => {
  const rest = css.replace(/light-dark\([^)]*\)/gu, '');
  expect(rest).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|hsl/iu);
});

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
