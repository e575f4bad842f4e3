import { html, json, type Markup } from '../html.ts';
import { AUTHENTICATION, type Context, CURRENCY, LIST, WEBSERVICE_APPS } from './context.ts';
import type { PageConfig } from './page/page-config.ts';
import type { TextKey } from './texts.ts';

const MENU: readonly { readonly group: TextKey; readonly items: readonly (readonly [TextKey, string])[] }[] = [
  { group: 'groupMail', items: [['mailServers', LIST]] },
  { group: 'groupIntegration', items: [['webserviceApps', WEBSERVICE_APPS]] },
  {
    group: 'groupOther',
    items: [
      ['currencies', CURRENCY],
      ['authentication', AUTHENTICATION],
    ],
  },
];

/** The whole document around `content`; `current` is the menu item to mark. */
export function page(context: Context, current: TextKey, heading: string, content: Markup): Markup {
  const { texts, options } = context;
  return html`<!doctype html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading} - YetiForce (practice)</title>
<link rel="stylesheet" href="layouts/practice.css">
<script src="layouts/practice.js" defer></script>
</head>
<body data-language="${options.language}">
<header class="topBar"><span class="brand">YetiForce</span><span class="practiceMark">practice page</span></header>
<div class="frame">
<nav class="sideMenu" aria-label="Menu">
${MENU.map(
  ({ group, items }) => html`<h2>${texts[group]}</h2>
<ul>${items.map(
    ([label, href]) =>
      html`<li><a href="${href}"${label === current && html` aria-current="page"`}>${texts[label]}</a></li>`,
  )}</ul>
`,
)}</nav>
<div class="mainContainer">
<h1>${heading}</h1>
<div class="contentsDiv">
${content}
</div>
</div>
</div>
<script type="application/json" id="page-config">${json(pageConfig(context))}</script>
</body>
</html>
`;
}

function pageConfig({ csrf, texts }: Context): PageConfig {
  return {
    csrf,
    texts: {
      required: texts.required,
      tooLong: texts.tooLong,
      notAPort: texts.notAPort,
      select: texts.select,
      clear: texts.clear,
      copied: texts.copied,
      noResults: texts.noResults,
    },
  };
}
