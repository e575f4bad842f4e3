import type { ModelContext } from './context.ts';

/**
 * A handler that opens a pane. Where the portal wants it (axis `panesNeedTrustedClick`; reported for React blades in
 * 2026), an event made by a script is ignored.
 */
export function opener({
  config,
}: ModelContext): (open: () => Promise<void>) => (event?: { readonly isTrusted: boolean }) => void {
  return (open) => (event) => {
    if (!config.panesNeedTrustedClick || event?.isTrusted) void open();
  };
}
