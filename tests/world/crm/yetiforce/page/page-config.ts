/** What the server tells the page's script. */
export interface PageConfig {
  readonly csrf: string;
  readonly texts: Readonly<
    Record<'required' | 'tooLong' | 'notAPort' | 'select' | 'clear' | 'copied' | 'noResults', string>
  >;
}

/** The server's answer to a POST of the page. */
export type SaveAnswer =
  | { readonly success: true; readonly goTo?: string }
  | { readonly success: false; readonly message: string };
