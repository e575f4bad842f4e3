/** @jsxImportSource react */
import { IconButton } from '@fluentui/react';
import { useState } from 'react';
import { useTexts } from '../../react/context.ts';

/** The small copy icon beside a value. Its name is the same for every value on a page. */
export function CopyButton({ value }: { readonly value: string }) {
  const t = useTexts();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // The frame is cross-origin without a clipboard permission of its own, so the browser may refuse.
    const allowed = await navigator.clipboard.writeText(value).then(
      () => true,
      () => false,
    );
    setCopied(allowed);
  };
  const text = t(copied ? 'copied' : 'copyToClipboard');
  return (
    <IconButton
      iconProps={{ iconName: 'Copy' }}
      ariaLabel={text}
      title={text}
      styles={{ root: { height: 24, width: 24 } }}
      onClick={copy}
    />
  );
}
