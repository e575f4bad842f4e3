/** How the practice YetiForce behaves. Facts are of its 2023 form unless said otherwise. */
export interface YetiForceOptions {
  /** Number of active applications of type OAuth that the redirect drop-down offers. */
  readonly apps: number;
  /** YetiForce's configured `site_URL`, with its last slash; undefined = where the page is really served. */
  readonly siteUrl: string | undefined;
  /** `2023`: value `MSAzure`. `7x`: the label that the 7.x manual shows; its value is not known, so an invented one. */
  readonly provider: '2023' | '7x';
  readonly language: 'en' | 'pl';
  /** True: mail server 1 is stored, with a secret. Edit it with `record=1`. */
  readonly stored: boolean;
  /** True: every field of the form has another name and id, so that only its label tells what it is. */
  readonly labelOnly: boolean;
  /** Folder that YetiForce is installed in (`crm`), without slashes; empty = the host's root. */
  readonly subFolder: string;
  /** True: the redirect drop-down begins with an empty option, so that no application is chosen at first. */
  readonly redirectPlaceholder: boolean;
  /** What every AJAX answer waits for, in milliseconds. */
  readonly latency: number;
}

export const YETIFORCE_DEFAULTS: YetiForceOptions = {
  apps: 1,
  siteUrl: undefined,
  provider: '2023',
  language: 'en',
  stored: false,
  labelOnly: false,
  subFolder: '',
  redirectPlaceholder: true,
  latency: 60,
};
