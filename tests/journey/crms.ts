import type { Sought } from '../browser/human.ts';
import { ORO_HOST, type World, YETIFORCE_HOST } from '../world/index.ts';

/** What a journey must know of a practice CRM: where its form is, and what tells that the form was saved. */
export interface PracticeCrm {
  readonly product: string;
  readonly form: string;
  readonly save: Sought;
  isSaved(world: World): boolean;
}

export const CRMS = {
  yetiforce: {
    product: 'YetiForce',
    form: `https://${YETIFORCE_HOST}/index.php?parent=Settings&module=MailServers&view=Edit`,
    save: { role: 'button', name: 'Save' },
    isSaved: (world) => world.crm.yetiforce.servers.some((server) => server.client_id !== ''),
  },
  oro: {
    product: 'Oro',
    form: `https://${ORO_HOST}/config/system/platform/microsoft_settings`,
    save: { role: 'button', name: 'Save settings' },
    isSaved: (world) => world.crm.oro.settings.clientId !== '',
  },
} as const satisfies Record<string, PracticeCrm>;

export type CrmName = keyof typeof CRMS;
