const CULTURES: Readonly<Record<string, string>> = {
  cs: 'cz',
  en: 'us',
  ja: 'jp',
  ko: 'kr',
  'pt-br': 'br',
  'pt-pt': 'pt',
  sv: 'se',
  'zh-hans': 'cn',
  'zh-hant': 'tw',
};

/** The portal's `l=` parameter for a language: `<display language>.<format culture>`, such as `en.en-us`. */
export function languageParameter(language: string): string {
  const [base = language] = language.split('-');
  return `${language}.${base}-${CULTURES[language] ?? base}`;
}
