import messages from '../../src/_locales/en/messages.json' with { type: 'json' };

/** A text of our pages, as a person reads it in English. */
export function text(key: keyof typeof messages): string {
  return messages[key].message;
}
