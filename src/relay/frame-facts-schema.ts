import * as z from 'zod/mini';
import type { ActResult, FrameFacts } from '../domain/portal-facts.ts';

/**
 * What a page script may report. Page scripts live in pages' processes and are treated as already taken over: every key
 * is known, every text and list is bounded, and nothing in it is ever run, shown as markup, or taken for a secret.
 */

const text = z.string().check(z.maxLength(2000));
const short = z.string().check(z.maxLength(400));
const list = <T>(item: z.ZodMiniType<T>, most: number) => z.array(item).check(z.maxLength(most));
const index = z.int().check(z.nonnegative());
const guid = z.string().check(z.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu));
const maybe = <T>(shape: z.ZodMiniType<T>) => z.exactOptional(shape);

const field = z.strictObject({
  value: text,
  validity: z.enum(['valid', 'invalid', 'pending', 'unknown']),
  says: maybe(text),
});
const audience = z.enum([
  'AzureADMyOrg',
  'AzureADMultipleOrgs',
  'AzureADandPersonalMicrosoftAccount',
  'PersonalMicrosoftAccount',
]);
const secretState = z.enum(['full', 'empty', 'is-secret-id', 'is-masked', 'is-incomplete']);

const sighting = z.discriminatedUnion('page', [
  z.strictObject({
    page: z.literal('register'),
    name: field,
    accountType: maybe(z.strictObject({ selected: maybe(audience) })),
    tenants: maybe(z.strictObject({ selected: maybe(z.enum(['all', 'certain'])) })),
    platform: maybe(z.strictObject({ selected: maybe(z.enum(['web', 'spa', 'publicClient'])) })),
    redirectUri: maybe(field),
    canRegister: z.boolean(),
  }),
  z.strictObject({
    page: z.literal('overview'),
    name: maybe(text),
    clientId: guid,
    tenantId: maybe(guid),
    objectId: maybe(guid),
  }),
  z.strictObject({
    page: z.literal('permissions'),
    rows: list(
      z.strictObject({
        api: maybe(short),
        name: short,
        type: z.enum(['delegated', 'application', 'unknown']),
        status: maybe(text),
      }),
      2000,
    ),
    complete: z.boolean(),
    canAdd: z.boolean(),
    consent: z.enum(['absent', 'disabled', 'enabled']),
  }),
  z.strictObject({
    page: z.literal('permission-pane'),
    stage: z.enum(['loading', 'apis', 'types', 'list']),
    filter: maybe(text),
    groups: list(z.strictObject({ label: short, expanded: z.boolean() }), 5000),
    rows: list(z.strictObject({ name: short, ticked: z.boolean() }), 10_000),
    canSave: z.boolean(),
  }),
  z.strictObject({ page: z.literal('consent-dialog') }),
  z.strictObject({
    page: z.literal('secrets'),
    listShown: z.boolean(),
    canOpenTab: z.boolean(),
    rows: list(
      z.strictObject({ description: text, expires: maybe(text), secretId: maybe(guid), value: secretState }),
      1000,
    ),
    canAdd: z.boolean(),
  }),
  z.strictObject({
    page: z.literal('secret-pane'),
    description: text,
    lifetimeDays: maybe(index),
    canSave: z.boolean(),
  }),
  z.strictObject({ page: z.literal('notice'), texts: list(text, 10) }),
]);

export const frameFacts: z.ZodMiniType<FrameFacts> = z.strictObject({
  seq: index,
  path: list(index, 10),
  children: list(z.strictObject({ index, shown: z.boolean(), live: maybe(z.boolean()) }), 200),
  titles: list(z.strictObject({ app: text, page: maybe(short), beforeBar: maybe(text) }), 200),
  address: maybe(z.strictObject({ clientId: maybe(guid), objectId: maybe(guid) })),
  languageHints: list(short, 10),
  sightings: list(sighting, 20),
});

const failure = z.enum([
  'not-found',
  'disabled',
  'not-taken',
  'other-app',
  'is-secret-id',
  'is-masked',
  'is-incomplete',
]);

/** What an act may be answered with. The only place where a secret's value may come in. */
export const actResult: z.ZodMiniType<ActResult> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), facts: frameFacts }),
  z.strictObject({ kind: z.literal('captured'), value: short, secretId: maybe(guid), expires: maybe(short) }),
  z.strictObject({ kind: z.literal('not-done'), why: failure, facts: frameFacts }),
]);
