/** @jsxImportSource react */
import './frame/no-remote-fonts.ts';
import { ThemeProvider } from '@fluentui/react';
import { render } from 'react-dom';
import { type Components, contentOf } from '../react/content.tsx';
import { PortalProvider } from '../react/context.ts';
import { type FrameStart, startFrame } from '../shell/frame-link.ts';
import { registerLocalIcons } from './frame/icons.ts';
import { ListPage } from './pages/list-page.tsx';
import { OverviewPage } from './pages/overview-page.tsx';
import { PermissionsPage } from './pages/permissions-page.tsx';
import { RegisterPage } from './pages/register-page.tsx';
import { SecretsPage } from './pages/secrets-page.tsx';
import { AddSecretPane } from './panes/add-secret-pane.tsx';
import { RequestPane } from './panes/request-pane.tsx';

const components: Components = {
  List: ListPage,
  Register: RegisterPage,
  Overview: OverviewPage,
  Permissions: PermissionsPage,
  Secrets: SecretsPage,
  AddSecretPane,
  RequestPane,
};

function draw(start: FrameStart): void {
  render(
    <PortalProvider value={start.context}>
      <ThemeProvider>{contentOf(components, start)}</ThemeProvider>
    </PortalProvider>,
    document.getElementById('root'),
  );
}

registerLocalIcons(document);
// A prewarmed frame has everything loaded but no order, and stays empty.
if (location.hash !== '') void startFrame().then(draw);
