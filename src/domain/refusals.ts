/**
 * Refusals that the portal passes on from Graph in Graph's own English words, whatever its language.
 * Sources: Microsoft Graph error texts as quoted in learn.microsoft.com "Microsoft Entra application management
 * policies" and in issue threads of Azure CLI and Agents Toolkit (2025–2026).
 */
export type PortalRefusal = 'no-right-to-register' | 'audience-forbidden' | 'secrets-forbidden' | 'lifetime-capped';

const PATTERNS: readonly { readonly refusal: PortalRefusal; readonly text: RegExp }[] = [
  { refusal: 'no-right-to-register', text: /insufficient privileges/iu },
  { refusal: 'audience-forbidden', text: /signInAudience value .* not allowed/iu },
  { refusal: 'secrets-forbidden', text: /credential type not allowed/iu },
  { refusal: 'lifetime-capped', text: /credential lifetime exceeds/iu },
];

/** The refusal that a toast or message bar tells of; undefined if it is none that is known. */
export function refusalIn(text: string | undefined): PortalRefusal | undefined {
  return text === undefined ? undefined : PATTERNS.find((pattern) => pattern.text.test(text))?.refusal;
}
