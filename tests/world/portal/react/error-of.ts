import type { Field } from '../models/model.ts';

/** What a field shows as its error; undefined while there is none. */
export function errorOf({ validation, message }: Field<unknown>): string | undefined {
  return validation === 'invalid' ? message : undefined;
}
