import { on } from '../../page/delegate.ts';

const field = (name: string) => `input[data-ftid="microsoft_settings_${name}_value"]`;
const VALUES = ['client_id', 'client_secret', 'tenant'].map((name) => field(`oro_microsoft_integration___${name}`));
const SYNC = field('oro_imap___enable_microsoft_imap');

/** "Enable Emails Sync" can be ticked while the three values exist; judged one task after a `change` of any of them. */
export function enableSync(): void {
  for (const selector of VALUES) on('change', `#container ${selector}`, () => setTimeout(refresh));
}

function refresh(): void {
  const container = document.getElementById('container');
  const box = container?.querySelector<HTMLInputElement>(SYNC);
  if (!container || !box) return;
  const complete = VALUES.every((selector) => container.querySelector<HTMLInputElement>(selector)?.value);
  box.disabled = !complete;
  if (!complete) box.checked = false;
}
