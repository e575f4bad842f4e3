import { expect, test } from 'vitest';
import { startWorld } from './index.ts';
import { hashes } from './portal/deep-links.ts';
import { openBrowser, Visitor } from './visitor.ts';

test('the portal of another cloud signs in at its own host and takes its frames from its own', async () => {
  const world = await startWorld({ latency: 0.05, portal: 'mixed', axes: { signIn: true } });
  const browser = await openBrowser(world);
  try {
    const visitor = new Visitor(await browser.newPage());
    await visitor.visit(hashes.register(), 'portal.azure.us');
    await visitor.click('button::-p-text(Ada Admin)');
    await visitor.seeBlade('Register an application');
    await visitor.see('iframe[data-ready]');
    const { clientId } = world.tenant.createApp({ name: 'CRM mail', audience: 'AzureADMyOrg' });
    await visitor.visit(hashes.app('CallAnAPI', clientId), 'portal.azure.us');
    await visitor.seeBlade('CRM mail | API permissions');
    await visitor.see('iframe[data-ready]');
    const hosts = [...new Set(world.requests.map(({ host }) => host))].sort();
    expect(hosts).toEqual([
      'login.microsoftonline.us',
      'portal.azure.us',
      'registeredapps.hosting.azureportal.usgovcloudapi.net',
      'sandbox-1.reactblade.azureportal.usgovcloudapi.net',
      'sandbox-4.reactblade.azureportal.usgovcloudapi.net',
    ]);
    expect(visitor.complaints.filter((text) => !text.includes('allow-same-origin'))).toEqual([]);
  } finally {
    await browser.close();
    await world.close();
  }
});
