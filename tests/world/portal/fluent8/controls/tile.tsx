/** @jsxImportSource react */
import { CompoundButton } from '@fluentui/react';

interface TileProps {
  readonly title: string;
  readonly text: string;
  readonly chosen?: boolean;
  onClick(): void;
}

/** A large button with a title and a line of explanation. */
export function Tile({ title, text, chosen, onClick }: TileProps) {
  return (
    <CompoundButton
      secondaryText={text}
      {...(chosen !== undefined && { 'aria-pressed': chosen, checked: chosen })}
      styles={{ root: { maxWidth: 'none', width: '100%' }, textContainer: { textAlign: 'left' } }}
      onClick={onClick}
    >
      {title}
    </CompoundButton>
  );
}
