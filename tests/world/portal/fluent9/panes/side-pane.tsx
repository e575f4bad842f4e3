/** @jsxImportSource react */
import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../../react/context.ts';
import { Icon } from '../controls/icon.tsx';

interface SidePaneProps {
  readonly title: string;
  readonly children: ReactNode;
  onDismiss(): void;
}

/** A pane that lives in its page's own frame. */
export function SidePane({ title, children, onDismiss }: SidePaneProps) {
  const t = useTexts();
  return (
    <OverlayDrawer open position="end" size="medium" onOpenChange={(_event, { open }) => !open && onDismiss()}>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              icon={<Icon name="dismiss" />}
              aria-label={t('close')}
              onClick={() => onDismiss()}
            />
          }
        >
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>{children}</DrawerBody>
    </OverlayDrawer>
  );
}
