import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crmReading, fillResult } from '../../src/relay/crm-answers-schema.ts';
import { actResult } from '../../src/relay/frame-facts-schema.ts';

/** What page scripts answer is checked like what they send: every key known, every text bounded. */

const GUID = '0f8fad5b-d9cb-469f-a165-70867728950e';
const RIGHT = {
  reading: {
    schema: crmReading,
    answer: {
      kind: 'recognised',
      presetId: 'yetiforce',
      origin: 'https://crm.example.test',
      redirects: [{ id: '3', label: 'Mail', uri: 'https://crm.example.test/x', selected: true }],
      secret: 'empty',
      clientId: '',
      offersMailServers: true,
    },
  },
  'fill result': {
    schema: fillResult,
    answer: { kind: 'filled', fields: [{ field: 'secret', outcome: 'filled' }], secretStuck: true },
  },
  refusal: { schema: fillResult, answer: { kind: 'refused', reason: 'secret-field-unusable', fault: 'covered' } },
  capture: {
    schema: actResult,
    answer: { kind: 'captured', value: 'x'.repeat(40), secretId: GUID, expires: '5/20/2027' },
  },
} as const;

describe.each(Object.entries(RIGHT))('%s', (_, { schema, answer }) => {
  it('passes as it should be', () => {
    expect(schema.safeParse(answer).success).toBe(true);
  });

  it('is dropped with an unknown key, a missing key, or a text of a megabyte', () => {
    expect(schema.safeParse({ ...answer, extra: 1 }).success).toBe(false);
    for (const key of Object.keys(answer)) {
      const { [key as keyof typeof answer]: __, ...rest } = answer;
      const isOptional = ['fault', 'secretId', 'expires'].includes(key);
      expect(schema.safeParse(rest).success, `without ${key}`).toBe(isOptional);
      if (typeof answer[key as keyof typeof answer] !== 'string') continue;
      expect(schema.safeParse({ ...answer, [key]: 'x'.repeat(1_000_000) }).success, `long ${key}`).toBe(false);
    }
  });

  it('anything else is dropped, and nothing throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => !schema.safeParse(value).success));
  });
});
