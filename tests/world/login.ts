import type { AuditChange } from './audit.ts';
import { escapeHtml, HttpError, readText, type Site, sendHtml, urlOf } from './http.ts';

interface LoginOptions {
  readonly account: { readonly name: string; readonly userName: string };
  /** Hosts that the visitor may be sent back to. */
  readonly mayReturnTo: (host: string) => boolean;
  readonly record: (change: AuditChange) => void;
}

/** The sign-in page: one account to pick, then back to where the visitor came from. */
export function createLogin({ account, mayReturnTo, record }: LoginOptions): Site {
  return {
    async handle(request, response) {
      const url = urlOf(request);
      if (request.method === 'GET' && url.pathname === '/common/oauth2/authorize') {
        const back = returnAddress(url.searchParams.get('redirect_uri'), mayReturnTo);
        sendHtml(response, page(account, back), { 'Content-Security-Policy': policyFor(back) });
      } else if (request.method === 'POST' && url.pathname === '/common/login') {
        const form = new URLSearchParams(await readText(request));
        const back = returnAddress(form.get('redirect_uri'), mayReturnTo);
        record({ kind: 'signed-in', userName: account.userName });
        back.searchParams.set('signed-in', '1');
        response.writeHead(303, { Location: back.href });
        response.end();
      }
    },
  };
}

function returnAddress(text: string | null, mayReturnTo: (host: string) => boolean): URL {
  if (text === null || !URL.canParse(text) || !mayReturnTo(new URL(text).hostname)) {
    throw new HttpError(400, 'bad-redirect-uri', 'The sign-in page may not return there.');
  }
  return new URL(text);
}

/** Chromium holds `form-action` against the redirect too. */
function policyFor(back: URL): string {
  return `default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self' ${back.origin}; frame-ancestors 'none'; base-uri 'none'`;
}

function page(account: { readonly name: string; readonly userName: string }, back: URL): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>Sign in to your account</title>
<style>
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f2f4f7; font: 15px "Segoe UI", system-ui, sans-serif; color: #1b1b1b; }
main { width: 22rem; padding: 2.75rem; background: #fff; box-shadow: 0 2px 6px rgb(0 0 0 / 0.2); }
h1 { font-size: 1.5rem; font-weight: 600; }
button { width: 100%; padding: 0.75rem; display: grid; text-align: start; border: 0; background: none; font: inherit; cursor: pointer; }
button:hover { background: #f2f2f2; }
small { color: #666; }
</style>
</head>
<body>
<main>
<h1>Pick an account</h1>
<form method="post" action="/common/login">
<input type="hidden" name="redirect_uri" value="${escapeHtml(back.href)}">
<button type="submit" data-test-id="${escapeHtml(account.userName)}"><span>${escapeHtml(account.name)}</span><small>${escapeHtml(account.userName)}</small></button>
</form>
</main>
</body>
</html>
`;
}
