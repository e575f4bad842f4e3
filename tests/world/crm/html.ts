/** HTML that is already safe; the only thing `html` takes over unescaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Piece = Markup | string | number | false | undefined | readonly Piece[];

/** Template tag: escapes every piece that is not itself Markup; arrays are joined, `false` and `undefined` vanish. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(strings.map((part, index) => part + written(pieces[index])).join(''));
}

/** JSON for a `<script type="application/json">` block. */
export function json(value: unknown): Markup {
  return new Markup(JSON.stringify(value).replaceAll('<', '\\u003c'));
}

function written(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'object') return piece.map(written).join('');
  return String(piece)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
