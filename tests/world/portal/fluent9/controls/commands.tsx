/** @jsxImportSource react */
import { Toolbar, ToolbarButton } from '@fluentui/react-components';
import { Icon, type IconName } from './icon.tsx';

interface Command {
  readonly text: string;
  readonly icon: IconName;
  readonly disabled?: boolean;
  onClick?(event: { readonly isTrusted: boolean }): void;
}

/** A toolbar of commands. */
export function Commands({ commands }: { readonly commands: readonly Command[] }) {
  return (
    <Toolbar>
      {commands.map(({ text, icon, disabled = false, onClick }) => (
        <ToolbarButton key={text} icon={<Icon name={icon} />} disabled={disabled} onClick={(event) => onClick?.(event)}>
          {text}
        </ToolbarButton>
      ))}
    </Toolbar>
  );
}
