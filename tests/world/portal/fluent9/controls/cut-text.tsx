/** @jsxImportSource react */
import { useLayout } from './layout.ts';

/** Text in a narrow cell, whole in the DOM as text and as title. */
export function CutText({ text }: { readonly text: string }) {
  return (
    <span className={useLayout().cut} title={text}>
      {text}
    </span>
  );
}
