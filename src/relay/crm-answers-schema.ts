import * as z from 'zod/mini';
import type { CrmReading, FillResult } from '../domain/crm-reading.ts';

/** What the CRM page script may answer. It lives in the CRM's page and is treated as taken over by it. */

const text = z.string().check(z.maxLength(2000));
const short = z.string().check(z.maxLength(200));
const parts = z.array(short).check(z.maxLength(50));

export const crmReading: z.ZodMiniType<CrmReading> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('recognised'),
    presetId: short,
    origin: short,
    redirects: z
      .array(z.strictObject({ id: text, label: text, uri: text, selected: z.boolean() }))
      .check(z.maxLength(100)),
    secret: z.enum(['empty', 'stored']),
    clientId: text,
    offersMailServers: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('partial'), presetId: short, found: parts, missing: parts }),
  z.strictObject({ kind: z.literal('none') }),
]);

const refusal = {
  reason: z.enum([
    'other-origin',
    'not-secure',
    'not-top-frame',
    'not-visible',
    'took-too-long',
    'form-not-found',
    'redirect-uri-changed',
    'already-filling',
    'secret-field-unusable',
  ]),
  fault: z.exactOptional(z.enum(['missing', 'wrong-type', 'readonly', 'disabled', 'hidden', 'covered'])),
};

const fieldOutcome = z.strictObject({
  field: short,
  outcome: z.enum(['filled', 'already-right', 'kept', 'did-not-stick', 'not-found', 'not-allowed']),
});

export const fillResult: z.ZodMiniType<FillResult> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('filled'),
    fields: z.array(fieldOutcome).check(z.maxLength(100)),
    secretStuck: z.boolean(),
    stopped: z.exactOptional(z.strictObject(refusal)),
  }),
  z.strictObject({ kind: z.literal('refused'), ...refusal }),
]);
