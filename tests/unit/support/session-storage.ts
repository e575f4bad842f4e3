/** A browser whose storage.session holds what is written, as copies: the part of `browser` that SessionValue uses. */
export function fakeSession() {
  const kept = new Map<string, string>();
  return {
    /** Everything that is kept, as text: a secret that is somewhere in it is found by a search. */
    text: () => JSON.stringify([...kept]),
    storage: {
      session: {
        get: async (key: string) => (kept.has(key) ? { [key]: JSON.parse(kept.get(key) ?? '') } : {}),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) kept.set(key, JSON.stringify(value));
        },
        remove: async (key: string) => {
          kept.delete(key);
        },
      },
    },
  };
}
