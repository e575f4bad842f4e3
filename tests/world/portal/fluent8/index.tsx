/** @jsxImportSource react */
import './frame/no-remote-fonts.ts';
import { ThemeProvider } from '@fluentui/react';
import { render } from 'react-dom';
import { type FrameStart, startFrame } from '../shell/frame-link.ts';
import { contentOf } from './frame/content.tsx';
import { PortalProvider } from './frame/context.ts';
import { registerLocalIcons } from './frame/icons.ts';

function draw(start: FrameStart): void {
  render(
    <PortalProvider value={start.context}>
      <ThemeProvider>{contentOf(start)}</ThemeProvider>
    </PortalProvider>,
    document.getElementById('root'),
  );
}

registerLocalIcons(document);
// A prewarmed frame has everything loaded but no order, and stays empty.
if (location.hash !== '') void startFrame().then(draw);
