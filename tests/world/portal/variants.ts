import type { Drawing, PortalAxes, PortalDelays } from './config.ts';

const everyPage = (drawing: Drawing) =>
  ({ list: drawing, register: drawing, overview: drawing, permissions: drawing, secrets: drawing }) as const;

/** The portal of 2022–2025: Knockout in the top document. */
const knockout: PortalAxes = {
  drawing: everyPage('knockout'),
  paneFrame: 'same',
  prewarmedFrames: false,
  accountTypeControl: 'radios',
  tenantChoicePreselected: true,
  platformPreselected: false,
  platformOrder: ['publicClient', 'web', 'spa'],
  addPaneShowsExisting: true,
  credentialsLayout: 'tabs',
  credentialsTab: 'secrets',
  tickSign: 'aria-selected',
  ticksSurviveFilter: true,
  panesNeedTrustedClick: false,
  registerRefusal: 'on-save',
  lifetimeWording: 'days',
  consentButton: 'present',
  essentials: 'label-beside',
  rows: 'at-once',
  rerendering: 'none',
  staleBlade: 'none',
  menu: 'flat',
  firstVisitDialog: false,
  signIn: false,
  language: 'en',
  wording: 'usual',
  languageSigns: 'lang',
  languageParameter: 'ignored',
  texts: {},
  delays: { blade: 900, stale: 2500, filter: 800, toast: 5000, pane: 300, consent: 4000, rows: 900, rerender: 1500 },
};

/** The portal of 2026: Fluent UI in frames on reactblade hosts, the account types in a drop-down. */
const react: PortalAxes = {
  ...knockout,
  drawing: everyPage('fluent8'),
  paneFrame: 'other',
  prewarmedFrames: true,
  accountTypeControl: 'drop-down',
};

/** Knockout in frames on the extension's host: what was reported in June 2026. */
const hosted: PortalAxes = {
  ...knockout,
  drawing: everyPage('hosted-knockout'),
  paneFrame: 'other',
  prewarmedFrames: true,
  // Its public addresses show it.
  languageSigns: 'both',
};

/** The portal that Microsoft is moving to: Fluent UI v9, panes in the frame of their page. */
const fluent9: PortalAxes = {
  ...react,
  drawing: everyPage('fluent9'),
  paneFrame: 'same',
  essentials: 'label-above',
};

/** A roll-out half done: four technologies, one run. */
const mixed: PortalAxes = {
  ...react,
  drawing: {
    list: 'fluent8',
    register: 'fluent8',
    overview: 'knockout',
    permissions: 'hosted-knockout',
    secrets: 'fluent9',
  },
  accountTypeControl: 'radios-new-wording',
  credentialsTab: 'certificates',
};

/** Named sets of axes. */
export const VARIANTS = { knockout, react, fluent9, hosted, mixed } as const satisfies Record<string, PortalAxes>;
export type VariantName = keyof typeof VARIANTS;

/** A variant with some axes changed; `drawing` may name only some pages, `delays` only some waits. */
export interface AxesOverride extends Partial<Omit<PortalAxes, 'drawing' | 'delays'>> {
  readonly drawing?: Partial<PortalAxes['drawing']>;
  readonly delays?: Partial<PortalAxes['delays']>;
}

/** The axes of a world; `latency` is the factor on every wait. */
export function axesOf(variant: VariantName, override: AxesOverride, latency: number): PortalAxes {
  const base: PortalAxes = VARIANTS[variant];
  return {
    ...base,
    ...override,
    drawing: { ...base.drawing, ...override.drawing },
    delays: scaled({ ...base.delays, ...override.delays }, latency),
  };
}

function scaled(delays: PortalDelays, factor: number): PortalDelays {
  const entries = Object.entries(delays).map(([name, milliseconds]) => [name, milliseconds * factor]);
  return Object.fromEntries(entries) as Record<keyof PortalDelays, number>;
}
