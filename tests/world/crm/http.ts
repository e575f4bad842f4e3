import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Markup } from './html.ts';

/** A form's fields as the browser posted them; of several equal names the last wins, as it does in PHP. */
export type PostedFields = Record<string, string>;

const LONGEST_BODY = 1_000_000;

/** Reads an urlencoded body. Throws on a body beyond one megabyte: no form of the practice world is that large. */
export async function readFields(req: IncomingMessage): Promise<PostedFields> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST_BODY) throw new Error('The posted form is too large');
    chunks.push(chunk);
  }
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
}

/** The requested URL. The scheme is always https: the practice world speaks nothing else. */
export function requestUrl(req: IncomingMessage): URL {
  return new URL(req.url ?? '/', `https://${req.headers.host ?? 'localhost'}`);
}

export function send(
  res: ServerResponse,
  type: 'html' | 'json' | 'css' | 'javascript' | 'plain',
  body: string | Markup,
  extra: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): void {
  const mime = type === 'json' || type === 'javascript' ? `application/${type}` : `text/${type}`;
  res.writeHead(extra.status ?? 200, {
    'content-type': `${mime}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    ...extra.headers,
  });
  res.end(typeof body === 'string' ? body : body.text);
}

export function redirect(res: ServerResponse, to: string): void {
  res.writeHead(302, { location: to, 'cache-control': 'no-store' });
  res.end();
}
