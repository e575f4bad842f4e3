/** @jsxImportSource react */
import { Icon } from '@fluentui/react';

/** A tick drawn as an image; its name is the only sign of the state where the row has no `aria-selected`. */
export function TickMark({ on }: { readonly on: boolean }) {
  return (
    <Icon
      iconName={on ? 'CheckboxCompositeReversed' : 'Checkbox'}
      role="img"
      aria-hidden={false}
      aria-label={on ? 'Selected' : 'Unselected'}
      styles={{ root: { cursor: 'pointer' } }}
    />
  );
}
