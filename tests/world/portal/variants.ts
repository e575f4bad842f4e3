import type { Drawing, PortalAxes } from './config.ts';

const everyPage = (drawing: Drawing) =>
  ({ list: drawing, register: drawing, overview: drawing, permissions: drawing, secrets: drawing }) as const;

/** The portal of 2022–2025: Knockout in the top document. */
const knockout: PortalAxes = {
  drawing: everyPage('knockout'),
  paneFrame: 'same',
  prewarmedFrames: false,
  accountTypeControl: 'radios',
  platformPreselected: false,
  addPaneShowsExisting: true,
  credentialsTab: 'secrets',
  tickSign: 'aria-selected',
  ticksSurviveFilter: true,
  panesNeedTrustedClick: false,
  registerRefusal: 'on-save',
  consentButton: 'present',
  firstVisitDialog: false,
  signIn: false,
  language: 'en',
  wording: 'usual',
  languageSigns: 'lang',
  languageParameter: 'ignored',
  texts: {},
  delays: { blade: 900, filter: 800, toast: 5000, pane: 300 },
};

/** The portal of 2026: Fluent UI in frames on reactblade hosts, the account types in a drop-down. */
const react: PortalAxes = {
  ...knockout,
  drawing: everyPage('fluent8'),
  paneFrame: 'other',
  prewarmedFrames: true,
  accountTypeControl: 'drop-down',
};

/** Named sets of axes. */
export const VARIANTS = { knockout, react } as const satisfies Record<string, PortalAxes>;
export type VariantName = keyof typeof VARIANTS;

/** A variant with some axes changed; `drawing` may name only some pages, `delays` only some waits. */
export interface AxesOverride extends Partial<Omit<PortalAxes, 'drawing' | 'delays'>> {
  readonly drawing?: Partial<PortalAxes['drawing']>;
  readonly delays?: Partial<PortalAxes['delays']>;
}

/** The axes of a world; `latency` is the factor on every wait. */
export function axesOf(variant: VariantName, override: AxesOverride, latency: number): PortalAxes {
  const base: PortalAxes = VARIANTS[variant];
  const delays = { ...base.delays, ...override.delays };
  return {
    ...base,
    ...override,
    drawing: { ...base.drawing, ...override.drawing },
    delays: {
      blade: delays.blade * latency,
      filter: delays.filter * latency,
      toast: delays.toast * latency,
      pane: delays.pane * latency,
    },
  };
}
