/** @jsxImportSource react */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { startDrawing } from '../react/start.ts';
import { ListPage } from './pages/list-page.tsx';
import { OverviewPage } from './pages/overview-page.tsx';
import { PermissionsPage } from './pages/permissions-page.tsx';
import { RegisterPage } from './pages/register-page.tsx';
import { SecretsPage } from './pages/secrets-page.tsx';
import { AddSecretPane } from './panes/add-secret-pane.tsx';
import { RequestPane } from './panes/request-pane.tsx';

void startDrawing(
  { ListPage, RegisterPage, OverviewPage, PermissionsPage, SecretsPage, AddSecretPane, RequestPane },
  (content) => <FluentProvider theme={webLightTheme}>{content}</FluentProvider>,
);
