/** What the server tells the page's script. */
export interface PageConfig {
  readonly failed: string;
  readonly loading: string;
}

/** The server's answer to a fetch or a save of a page. */
export interface PageAnswer {
  readonly content: string;
  readonly flash?: { readonly kind: 'success' | 'error'; readonly text: string };
}
