import { escapeHtml } from '../http.ts';
import type { PortalWorldConfig } from './config.ts';
import { FRAME_HOST_PATTERNS, TOP_HOSTS } from './hosts.ts';

/**
 * 'unsafe-eval' is Knockout's: it compiles the bindings of its templates with `new Function`. Frames come from the
 * reactblade hosts. Nothing outside the world may be reached.
 */
const TOP_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  `frame-src ${FRAME_HOST_PATTERNS.map((pattern) => `https://${pattern}`).join(' ')}`,
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const ANCESTORS = `frame-ancestors ${Object.keys(TOP_HOSTS)
  .map((host) => `https://${host}`)
  .join(' ')}`;

/** Fluent UI writes its styles into the page at run time. */
const FRAME_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  ANCESTORS,
].join('; ');

/** Knockout in a frame: what its top document may, but for frames. */
const HOSTED_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  ANCESTORS,
].join('; ');

const STYLE = '<link rel="stylesheet" href="/world/assets/portal.css">\n';

interface Document {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The top document; `brand` is the host's name of itself. */
export function topDocument(config: PortalWorldConfig, brand: string): Document {
  return document(htmlLanguage(config), brand, STYLE, 'shell', TOP_POLICY, '<div id="web-container"></div>');
}

/** The document of a React drawing in a frame. */
export function frameDocument(config: PortalWorldConfig, script: string): Document {
  return document(htmlLanguage(config), '', '', script, FRAME_POLICY, '<div id="root"></div>');
}

/** Undefined where the page doesn't say its language there. */
function htmlLanguage({ language, languageSigns }: PortalWorldConfig): string | undefined {
  return languageSigns === 'lang' || languageSigns === 'both' ? language : undefined;
}

/** The document of Knockout in a frame. */
export function hostedDocument(config: PortalWorldConfig): Document {
  const body = '<div id="root" class="ext-hosted"></div>';
  return document(htmlLanguage(config), '', STYLE, 'hosted-knockout', HOSTED_POLICY, body);
}

function document(
  language: string | undefined,
  title: string,
  style: string,
  script: string,
  policy: string,
  body: string,
): Document {
  const html = `<!doctype html>
<html${language === undefined ? '' : ` lang="${escapeHtml(language)}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
${style}</head>
<body>
${body}
<script src="/world/assets/${script}.js" defer></script>
</body>
</html>
`;
  return { html, headers: { 'Content-Security-Policy': policy } };
}
