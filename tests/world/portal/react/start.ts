import { createElement, type ReactElement } from 'react';
import { render } from 'react-dom';
import { startFrame } from '../shell/frame-link.ts';
import { contentOf, type ReactDrawing } from './content.ts';
import { PortalProvider } from './context.ts';

/**
 * Draws what the shell ordered into `#root`. `theme` puts around the page what the drawing's controls want. A
 * prewarmed frame has everything loaded but no order, and stays empty.
 */
export async function startDrawing(
  drawing: ReactDrawing,
  theme: (content: ReactElement) => ReactElement,
): Promise<void> {
  if (location.hash === '') return;
  const start = await startFrame();
  const themed = theme(contentOf(drawing, start));
  render(createElement(PortalProvider, { value: start.context }, themed), document.getElementById('root'));
}
