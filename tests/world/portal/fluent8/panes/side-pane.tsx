/** @jsxImportSource react */
import { Panel, PanelType } from '@fluentui/react';
import type { ReactNode } from 'react';
import { useTexts } from '../../react/context.ts';

interface SidePaneProps {
  readonly title: string;
  readonly children: ReactNode;
  onDismiss(): void;
}

/** A pane that lives in its page's own frame. */
export function SidePane({ title, children, onDismiss }: SidePaneProps) {
  const t = useTexts();
  return (
    <Panel
      isOpen
      isBlocking={false}
      type={PanelType.custom}
      customWidth="620px"
      headerText={title}
      closeButtonAriaLabel={t('close')}
      onDismiss={onDismiss}
    >
      {children}
    </Panel>
  );
}
