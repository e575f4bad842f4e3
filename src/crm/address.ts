import type { AddressRule } from '../domain/preset.ts';

/** True if `url` follows `rule`. What else the address holds (sub-folder, index.php, further parameters) is free. */
export function followsAddressRule(url: URL, rule: AddressRule): boolean {
  if (rule.kind === 'parameters') {
    // Of a repeated parameter PHP takes the last.
    return Object.entries(rule.parameters).every(([name, value]) => url.searchParams.getAll(name).at(-1) === value);
  }
  const path = url.pathname.split('/');
  return path.some((_, start) => rule.segments.every((segment, i) => isSegment(path[start + i], segment)));
}

function isSegment(actual: string | undefined, wanted: string): boolean {
  return wanted === '*' ? actual !== undefined && actual !== '' : actual === wanted;
}
