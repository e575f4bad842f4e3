import type { SignInAudience } from '../../src/domain/plan.ts';
import { DECOY_KINDS, type DecoyKind, type Decoys } from './decoys.ts';
import type { WorldOptions } from './options.ts';
import { PERMISSIVE, registrationRefusal, secretRefusal, type TenantPolicy } from './policy.ts';
import { DRAWINGS, type Drawing, PAGES, type Page, type PortalAxes } from './portal/config.ts';
import { LANGUAGES } from './portal/languages/index.ts';
import { NONSENSE } from './portal/languages/nonsense.ts';
import { type AxesOverride, VARIANTS } from './portal/variants.ts';
import { Random } from './random.ts';
import { SAVES, type SaveTroubles } from './troubles.ts';

/** What a run wants to register: which outcome is right depends on it. */
export interface MatrixPlan {
  readonly name: string;
  readonly audience: SignInAudience;
  readonly lifetimeDays: number;
}

/**
 * How a run may end. `success`: the app stands as planned and its secret is captured. `registration-unknown` and
 * `secret-lost`: something was made, but the portal's answer got lost; pressing again would make a second one.
 */
export type MatrixOutcome =
  | 'success'
  | 'no-right-to-register'
  | 'audience-refused'
  | 'secrets-forbidden'
  | 'lifetime-capped'
  | 'registration-unknown'
  | 'secret-lost';

/**
 * What only a person can do in such a world. `try-again`: a save fails once, and works when it is tried again.
 * `everything`: the language is unknown, so that he does each step, and the run looks on.
 */
export type ByHand = 'sign-in' | 'close-first-visit' | 'open-panes' | 'try-again' | 'everything';

export interface MatrixWorld extends WorldOptions {
  readonly seed: number;
  /** The portal's host to go to. */
  readonly host: string;
  readonly expectation: {
    readonly outcome: MatrixOutcome;
    readonly byHand: readonly ByHand[];
    /** False: admin consent can't be given here; a run that wants it says so and goes on. */
    readonly consentPossible: boolean;
  };
  /** What is unlike the plainest world, in one line. */
  readonly description: string;
}

const PLAN: MatrixPlan = { name: 'CRM mail', audience: 'AzureADMultipleOrgs', lifetimeDays: 180 };

/**
 * A world drawn by lot from all axes, and what is right in it. Every axis has lots of its own, so that a new axis
 * changes no world but by itself. The latency is left to the caller.
 */
export function matrixOptions(seed: number, plan: MatrixPlan = PLAN): MatrixWorld {
  const lot = (axis: string) => new Random(mixed(seed, axis));
  const policy = drawPolicy(lot, plan);
  const axes = drawAxes(lot, policy);
  const refused = refusalOutcome(policy, plan);
  // Where the policy refuses something, that alone decides how the run ends.
  const troubles = refused === undefined ? drawTroubles(lot('troubles')) : {};
  const decoys = drawDecoys(lot('decoys'), plan.name, axes.staleBlade !== 'none');
  const options = {
    seed,
    axes,
    policy,
    troubles,
    slowSaves: lot('slow saves').chance(0.08),
    tenantName: lot('tenant').pick(['Contoso', 'Contoso', 'Fabrikam & Söhne', "L'Entreprise (Paris)"]),
    ...(decoys ? { decoys } : {}),
  } satisfies WorldOptions;
  const host = drawHost(lot('host'));
  return {
    ...options,
    host,
    expectation: {
      outcome: refused ?? lostOutcome(troubles) ?? 'success',
      byHand: byHandIn(axes, troubles),
      consentPossible: axes.consentButton === 'present' || axes.consentButton === 'late',
    },
    description: describe(host, options),
  };
}

/** Draws a value by weights that need not sum up to anything. */
function weighted<Value>(random: Random, ...weights: readonly (readonly [Value, number])[]): Value {
  let left = random.next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of weights) {
    left -= weight;
    if (left < 0) return value;
  }
  throw new Error('Nothing to draw from.');
}

type Lot = (axis: string) => Random;

function drawAxes(lot: Lot, { mayRegister }: TenantPolicy): Omit<PortalAxes, 'delays' | 'texts'> {
  const yes = (axis: string, probability: number) => lot(axis).chance(probability);
  return {
    drawing: drawDrawings(lot('drawing')),
    paneFrame: lot('pane frame').pick(['same', 'other']),
    prewarmedFrames: yes('prewarmed frames', 0.5),
    accountTypeControl: lot('account types').pick(['radios', 'radios-new-wording', 'drop-down']),
    tenantChoicePreselected: yes('tenant choice', 0.5),
    platformPreselected: yes('platform', 0.3),
    platformOrder: shuffled(lot('platform order'), VARIANTS.knockout.platformOrder),
    addPaneShowsExisting: yes('existing ticks', 0.7),
    credentialsLayout: weighted(lot('credentials layout'), ['tabs', 3], ['stacked', 1]),
    credentialsTab: lot('credentials tab').pick(['certificates', 'secrets']),
    tickSign: lot('tick sign').pick(['aria-selected', 'image']),
    ticksSurviveFilter: yes('ticks survive', 0.8),
    panesNeedTrustedClick: yes('trusted click', 0.1),
    registerRefusal: mayRegister ? 'on-save' : lot('register refusal').pick(['on-save', 'beforehand']),
    lifetimeWording: weighted(lot('lifetime wording'), ['days', 3], ['months', 1]),
    consentButton: weighted(lot('consent'), ['present', 6], ['late', 2], ['missing', 1], ['disabled', 1]),
    essentials: lot('essentials').pick(['label-beside', 'label-above']),
    rows: weighted(lot('rows'), ['at-once', 5], ['delayed', 2], ['when-scrolled-to', 3]),
    rerendering: weighted(lot('rerendering'), ['none', 2], ['while-idle', 1]),
    staleBlade: weighted(lot('stale blade'), ['none', 5], ['other-app', 3], ['other-content', 2]),
    menu: lot('menu').pick(['flat', 'folded']),
    firstVisitDialog: yes('first visit', 0.2),
    signIn: yes('sign-in', 0.2),
    language: drawLanguage(lot('language')),
    wording: yes('usual wording', 0.3) ? 'usual' : Math.floor(lot('wording').between(0, 10_000)),
    languageSigns: weighted(lot('language signs'), ['lang', 4], ['frames', 2], ['both', 2], ['none', 2]),
    languageParameter: lot('language parameter').pick(['ignored', 'obeyed']),
  };
}

/** Half of the portals are of one technology, the others mix. */
function drawDrawings(random: Random): Readonly<Record<Page, Drawing>> {
  const one = random.chance(0.5) ? random.pick(DRAWINGS) : undefined;
  const drawn = PAGES.map((page) => [page, one ?? random.pick(DRAWINGS)]);
  return Object.fromEntries(drawn) as Record<Page, Drawing>;
}

function drawLanguage(random: Random): string {
  return weighted(
    random,
    ['en', 8],
    [NONSENSE, 1],
    ...LANGUAGES.filter((language) => language !== 'en').map((language) => [language, 1] as const),
  );
}

function drawHost(random: Random): string {
  return weighted(
    random,
    ['portal.azure.com', 10],
    ['entra.microsoft.com', 4],
    ['portal.azure.us', 1],
    ['entra.microsoft.us', 1],
    ['portal.azure.cn', 1],
    ['entra.microsoftonline.cn', 1],
  );
}

/** At most one thing that matters to the plan is refused; one world in ten has a policy that doesn't matter. */
function drawPolicy(lot: Lot, plan: MatrixPlan): TenantPolicy {
  const harmless: TenantPolicy = {
    ...PERMISSIVE,
    longestLifetimeDays: plan.lifetimeDays,
    refusedAudiences: plan.audience === 'PersonalMicrosoftAccount' ? [] : ['PersonalMicrosoftAccount'],
  };
  return weighted<TenantPolicy>(
    lot('policy'),
    [PERMISSIVE, 14],
    [harmless, 2],
    [{ ...PERMISSIVE, mayRegister: false }, 1],
    [{ ...PERMISSIVE, refusedAudiences: [plan.audience] }, 1],
    [{ ...PERMISSIVE, secrets: 'forbidden' }, 1],
    [{ ...PERMISSIVE, longestLifetimeDays: Math.floor(plan.lifetimeDays / 2) }, 1],
  );
}

function refusalOutcome(policy: TenantPolicy, plan: MatrixPlan): MatrixOutcome | undefined {
  if (!policy.mayRegister) return 'no-right-to-register';
  if (registrationRefusal(policy, plan.audience)) return 'audience-refused';
  if (policy.secrets === 'forbidden') return 'secrets-forbidden';
  return secretRefusal(policy, plan.lifetimeDays) ? 'lifetime-capped' : undefined;
}

function drawTroubles(random: Random): SaveTroubles {
  if (random.chance(0.75)) return {};
  return { [random.pick(SAVES)]: [random.pick(['throttled', 'unavailable', 'reply-lost'])] };
}

/** Lost permissions and lost consent are found in the list of configured permissions; these two can't be found. */
function lostOutcome({ register = [], secret = [] }: SaveTroubles): MatrixOutcome | undefined {
  if (register.includes('reply-lost')) return 'registration-unknown';
  return secret.includes('reply-lost') ? 'secret-lost' : undefined;
}

function drawDecoys(random: Random, like: string, needed: boolean): Decoys | undefined {
  const kinds: DecoyKind[] = DECOY_KINDS.filter(() => random.chance(0.35));
  // A stale blade shows another app, and never one of the same name.
  if (needed && !kinds.some((kind) => kind !== 'same-name')) kinds.push('similar-name');
  return kinds.length > 0 ? { like, kinds } : undefined;
}

function byHandIn(axes: Pick<PortalAxes, 'drawing'> & AxesOverride, troubles: SaveTroubles): ByHand[] {
  const isFramed = axes.drawing.permissions !== 'knockout' || axes.drawing.secrets !== 'knockout';
  const cases: readonly (readonly [ByHand, boolean])[] = [
    ['sign-in', axes.signIn === true],
    ['close-first-visit', axes.firstVisitDialog === true],
    ['open-panes', axes.panesNeedTrustedClick === true && isFramed],
    ['try-again', Object.keys(troubles).length > 0 && lostOutcome(troubles) === undefined],
    ['everything', axes.language === NONSENSE],
  ];
  return cases.filter(([, needed]) => needed).map(([what]) => what);
}

function shuffled<Item>(random: Random, list: readonly Item[]): Item[] {
  const left = [...list];
  return list.flatMap(() => left.splice(Math.floor(random.next() * left.length), 1));
}

/** FNV-1a over the axis' name, begun with the seed. */
function mixed(seed: number, axis: string): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1);
  for (const character of axis) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

function describe(host: string, { axes, policy, troubles, decoys, slowSaves, tenantName, seed }: WorldOptions): string {
  const { drawing, ...others } = axes ?? {};
  const drawings = PAGES.map((page) => drawing?.[page]);
  const parts = [
    `seed ${seed}`,
    host,
    new Set(drawings).size === 1 ? drawings[0] : drawings.join('/'),
    ...unlike(others, VARIANTS.knockout),
    ...unlike(policy ?? {}, PERMISSIVE),
    ...Object.entries(troubles ?? {}).map(([save, what]) => `${save} ${what}`),
    ...(decoys ? [`decoys ${decoys.kinds.join('+')}`] : []),
    ...(slowSaves ? ['slow saves'] : []),
    ...(tenantName === 'Contoso' ? [] : [tenantName]),
  ];
  return parts.join(', ');
}

/** `key=value` for each value that is not the plain one. */
function unlike(values: object, plain: object): string[] {
  const plainly = new Map<string, unknown>(Object.entries(plain));
  return Object.entries(values)
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(plainly.get(key)))
    .map(([key, value]) => (value === true ? key : `${key}=${Array.isArray(value) ? value.join('+') : String(value)}`));
}
