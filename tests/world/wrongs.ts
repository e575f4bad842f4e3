import type { AuditApp, AuditEvent } from './audit.ts';

/** See `Audit.wrongs`. */
export function wrongsIn(events: readonly AuditEvent[], apps: readonly AuditApp[]): string[] {
  const named = (clientId: string) => `"${apps.find((app) => app.clientId === clientId)?.name ?? '?'}" (${clientId})`;
  const registered = new Set<string>();
  const names = new Set<string>();
  const withSecret = new Set<string>();
  return events
    .filter(({ via }) => via === 'portal')
    .flatMap((event): string[] => {
      switch (event.kind) {
        case 'app-created': {
          const isTwin = names.has(event.name);
          names.add(event.name);
          registered.add(event.clientId);
          return isTwin ? [`A further app was registered as ${named(event.clientId)}.`] : [];
        }
        case 'permissions-saved':
          return [
            ...strangers(event),
            ...event.permissions
              .filter(({ type }) => type === 'Role')
              .map(({ name }) => `The application permission ${name} was saved in ${named(event.clientId)}.`),
          ];
        case 'consent-granted':
        case 'secret-removed':
          return strangers(event);
        case 'secret-created': {
          const isSecond = withSecret.has(event.clientId);
          withSecret.add(event.clientId);
          return [...strangers(event), ...(isSecond ? [`A further secret was made in ${named(event.clientId)}.`] : [])];
        }
        default:
          return [];
      }
    });

  function strangers({ kind, clientId }: { readonly kind: string; readonly clientId: string }): string[] {
    return registered.has(clientId) ? [] : [`${kind} in ${named(clientId)}, which was not registered in the portal.`];
  }
}
