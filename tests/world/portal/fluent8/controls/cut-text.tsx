/** @jsxImportSource react */
import { mergeStyles } from '@fluentui/react';

const cut = mergeStyles({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', display: 'block' });

/** Text in a narrow cell: cut by CSS alone, so the DOM holds it whole (as text and as title). */
export function CutText({ text }: { readonly text: string }) {
  return (
    <span className={cut} title={text}>
      {text}
    </span>
  );
}
