import { usePortal } from './context.ts';

/**
 * A handler that opens a pane. Where the portal wants it (axis `panesNeedTrustedClick`; reported for React blades in
 * 2026), an event made by a script is ignored.
 */
export function useOpener(): (open: () => Promise<void>) => (event?: { readonly isTrusted: boolean }) => void {
  const { panesNeedTrustedClick } = usePortal().config;
  return (open) => (event) => {
    if (!panesNeedTrustedClick || event?.isTrusted) void open();
  };
}
