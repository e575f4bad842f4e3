import { createElement, Fragment, type ReactElement } from 'react';
import { render } from 'react-dom';
import { startFrame } from '../shell/frame-link.ts';
import { rerenderWhileIdle } from '../shell/rerender.ts';
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
  const content = contentOf(drawing, start);
  const root = document.getElementById('root');
  // A new key makes React replace every element; the models stay.
  const draw = (key: number) => {
    const themed = theme(createElement(Fragment, { key }, content));
    render(createElement(PortalProvider, { value: start.context }, themed), root);
  };
  let drawings = 0;
  draw(drawings);
  rerenderWhileIdle(start.context.config, () => draw(++drawings));
}
