import messages from '../../src/_locales/en/messages.json' with { type: 'json' };
import type { UiMessage } from '../../src/domain/messages.ts';

type Texts = Readonly<
  Record<string, { message: string; placeholders?: Readonly<Record<string, { content: string }>> }>
>;

export const TEXTS: Texts = messages;

/**
 * The part of `browser` that our pages use. The polyfill takes `globalThis.browser` as it is when it has a runtime id,
 * after it looked for one in `globalThis.chrome` too: set both.
 * Self-contained, because the pictures' test also sends it into a page as text.
 */
export function makeFakeBrowser(texts: Texts, answer: (message: UiMessage) => Promise<unknown>) {
  return {
    runtime: {
      id: 'fake',
      sendMessage: answer,
      onMessage: { addListener: () => undefined },
    },
    i18n: {
      getMessage: (key: string, subs: readonly string[] = []): string => {
        const entry = texts[key];
        if (!entry) return '';
        return entry.message.replace(/\$(\w+)\$/gu, (_, name: string) => {
          const content = entry.placeholders?.[name]?.content ?? '';
          return subs[Number(content.slice(1)) - 1] ?? '';
        });
      },
    },
  };
}
