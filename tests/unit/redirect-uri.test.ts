import fc from 'fast-check';
import { expect, it } from 'vitest';
import { redirectUriProblem } from '../../src/domain/redirect-uri.ts';

it.each([
  ['', 'empty'],
  ['crm.example.test/x', 'not-a-url'],
  ['/x', 'not-a-url'],
  ['http://crm.example.test/x', 'not-https'],
  ['http://localhost.example.test/x', 'not-https'],
  ['http://127.0.0.1.example.test/x', 'not-https'],
  ['ftp://localhost/x', 'not-https'],
  ['javascript:alert(1)', 'not-https'],
  ['https://crm.example.test/#', 'has-fragment'],
  ['https://crm.example.test/x#y', 'has-fragment'],
  ['https://*.example.test/x', 'has-wildcard'],
  ['https://user:pass@crm.example.test/x', 'has-credentials'],
  ['https://user@crm.example.test/x', 'has-credentials'],
  [' https://crm.example.test/x', 'has-space'],
  ['https://crm.example.test/x\n', 'has-space'],
  [`https://crm.example.test/${'x'.repeat(232)}`, 'too-long'],
])('%s is refused as %s', (uri, problem) => {
  expect(redirectUriProblem(uri)).toBe(problem);
});

it.each([
  'https://crm.example.test',
  'https://crm.example.test/crm/index.php?a=b',
  `https://crm.example.test/${'x'.repeat(231)}`,
  'http://localhost/x',
  'http://127.0.0.1:8080/x',
  'http://[::1]:8080/x',
])('%s is accepted', (uri) => {
  expect(redirectUriProblem(uri)).toBeUndefined();
});

it('judges any text without throwing, and what it accepts is short https or loopback', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true })), (uri) => {
      if (redirectUriProblem(uri) !== undefined) return true;
      const { protocol, hostname } = new URL(uri);
      return uri.length <= 256 && (protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
    }),
  );
  // Generating addresses takes most of the time, and much more of it on a busy machine.
}, 30_000);
