/** @jsxImportSource react */
import { Button } from '@fluentui/react-components';
import { useCopy } from '../../react/use-copy.ts';
import { Icon } from './icon.tsx';

/** The small copy icon beside a value. */
export function CopyButton({ value }: { readonly value: string }) {
  const { name, copy } = useCopy(value);
  return <Button appearance="transparent" size="small" icon={<Icon name="copy" />} aria-label={name} onClick={copy} />;
}
