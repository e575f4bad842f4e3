import type { ListTab } from '../models/app-list.ts';
import type { TextKey } from '../texts.ts';

/** The tabs over the list of app registrations. */
export const LIST_TABS = [
  ['all', 'allApplications'],
  ['owned', 'ownedApplications'],
  ['deleted', 'deletedApplications'],
] as const satisfies readonly (readonly [ListTab, TextKey])[];
