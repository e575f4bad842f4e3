/** @jsxImportSource react */
import { IconButton } from '@fluentui/react';
import { useCopy } from '../../react/use-copy.ts';

/** The small copy icon beside a value. */
export function CopyButton({ value }: { readonly value: string }) {
  const { name, copy } = useCopy(value);
  return (
    <IconButton
      iconProps={{ iconName: 'Copy' }}
      ariaLabel={name}
      title={name}
      styles={{ root: { height: 24, width: 24 } }}
      onClick={copy}
    />
  );
}
