/** What a field of the mail server form must satisfy; the same in the page (before the save) and in the server. */
export interface Rule {
  readonly required: boolean;
  readonly longest: number | undefined;
  readonly port: boolean;
}

export type Problem = 'required' | 'tooLong' | 'notAPort';

export function problemOf(rule: Rule, value: string): Problem | undefined {
  if (value === '') return rule.required ? 'required' : undefined;
  if (rule.longest !== undefined && value.length > rule.longest) return 'tooLong';
  if (rule.port && !(/^\d{1,5}$/u.test(value) && Number(value) >= 1 && Number(value) <= 65535)) return 'notAPort';
  return undefined;
}
