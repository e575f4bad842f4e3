import { html, json, type Markup } from '../html.ts';
import type { Context } from './context.ts';
import { MICROSOFT_SETTINGS } from './microsoft-settings.ts';
import { DISPLAY_SETTINGS, GOOGLE_SETTINGS } from './other-settings.ts';
import type { PageConfig } from './page/page-config.ts';

/** The document: menu and an empty place. The page's script fetches the form and puts it there. */
export function shell(context: Context): Markup {
  const { texts, prefix, options } = context;
  const config: PageConfig = { failed: texts.failed, loading: texts.loading };
  const item = (label: string, path: string) =>
    html`<li><a href="${prefix}/config/system/${path}" data-route>${label}</a></li>
`;
  return html`<!doctype html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texts.title} - Oro (practice)</title>
<link rel="stylesheet" href="/practice/oro.css">
<script src="/practice/oro.js" defer></script>
</head>
<body>
<header class="app-header"><span class="brand">Oro</span><span class="practice-mark">practice page</span></header>
<div class="app-page">
<nav class="config-menu" aria-label="${texts.title}">
<h2>${texts.groupGeneral}</h2>
<ul>${item(texts.display, `platform/${DISPLAY_SETTINGS}`)}</ul>
<h2>${texts.groupIntegrations}</h2>
<ul>${item(texts.google, `platform/${GOOGLE_SETTINGS}`)}${item(texts.microsoft, `platform/${MICROSOFT_SETTINGS}`)}</ul>
</nav>
<main>
<h1>${texts.title}</h1>
<div class="flash-messages-holder" aria-live="polite"></div>
<div id="container"></div>
</main>
</div>
<script type="application/json" id="page-config">${json(config)}</script>
</body>
</html>
`;
}
