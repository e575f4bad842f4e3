/** @jsxImportSource react */
import { CompoundButton, makeStyles } from '@fluentui/react-components';

interface TileProps {
  readonly title: string;
  readonly text: string;
  readonly chosen?: boolean;
  onClick(): void;
}

const useStyles = makeStyles({ wide: { width: '100%', maxWidth: 'none', justifyContent: 'flex-start' } });

/** A large button with a title and a line of explanation. */
export function Tile({ title, text, chosen, onClick }: TileProps) {
  return (
    <CompoundButton
      className={useStyles().wide}
      secondaryContent={text}
      appearance={chosen ? 'primary' : 'outline'}
      {...(chosen !== undefined && { 'aria-pressed': chosen })}
      onClick={onClick}
    >
      {title}
    </CompoundButton>
  );
}
