import { useState } from 'react';
import { useTexts } from './context.ts';

/** A copy icon's name, which says when it has copied, and its press. The name is the same for every value on a page. */
export function useCopy(value: string): { readonly name: string; copy(): Promise<void> } {
  const t = useTexts();
  const [copied, setCopied] = useState(false);
  return {
    name: t(copied ? 'copied' : 'copyToClipboard'),
    copy: async () => {
      // The frame is cross-origin without a clipboard permission of its own, so the browser may refuse.
      const allowed = await navigator.clipboard.writeText(value).then(
        () => true,
        () => false,
      );
      setCopied(allowed);
    },
  };
}
