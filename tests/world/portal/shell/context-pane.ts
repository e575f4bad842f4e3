import type { PortalWorldConfig } from '../config.ts';
import type { TextKey } from '../texts.ts';
import { element } from './elements.ts';

interface ContextPane {
  readonly section: HTMLElement;
  readonly content: HTMLElement;
}

/** A side sheet for a frame: its title and its close button are the shell's, in the top document. */
export function drawContextPane(
  { texts }: PortalWorldConfig,
  titleKey: TextKey,
  wide: boolean,
  close: () => void,
): ContextPane {
  const button = element(
    'button',
    { type: 'button', class: 'fxs-contextpane-close', title: texts.close, 'aria-label': texts.close },
    '✕',
  );
  button.addEventListener('click', close);
  const content = element('div', { class: 'fxs-contextpane-content fxs-contextpane-content-framed' });
  const section = element(
    'section',
    {
      class: `fxs-contextpane${wide ? ' fxs-contextpane-wide' : ''}`,
      role: 'complementary',
      'aria-labelledby': 'fxsContextPaneTitle',
    },
    element(
      'header',
      { class: 'fxs-contextpane-header' },
      element('h2', { id: 'fxsContextPaneTitle' }, texts[titleKey]),
      button,
    ),
    content,
  );
  return { section, content };
}
