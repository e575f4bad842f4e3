import { createContext, useContext } from 'react';
import { type ModelContext, textOf } from '../models/context.ts';
import { opener } from '../models/opener.ts';
import type { TextKey } from '../texts.ts';

const Context = createContext<ModelContext | undefined>(undefined);

export const PortalProvider = Context.Provider;

/** Throws outside a PortalProvider. */
export function usePortal(): ModelContext {
  const context = useContext(Context);
  if (!context) throw new Error('a portal page is drawn outside PortalProvider');
  return context;
}

/** The portal's texts in its language. */
export function useTexts(): (key: TextKey, values?: Readonly<Record<string, string | number>>) => string {
  const context = usePortal();
  return (key, values) => textOf(context, key, values);
}

/** Makes handlers that open panes. */
export function useOpener(): ReturnType<typeof opener> {
  return opener(usePortal());
}
