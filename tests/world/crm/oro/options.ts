/** How the practice Oro behaves. */
export interface OroOptions {
  /** Path before `/config/…` to which the host's root leads: empty (OroCRM), `/admin`, `/crm/index.php/admin`. */
  readonly prefix: string;
  readonly language: 'en' | 'de';
  /**
   * Look of the save button: `5.0` one plain green button, `6.0` also the action-button class and the
   * save-and-stay action, `7.0` in the primary colour.
   */
  readonly version: '5.0' | '6.0' | '7.0';
  /** True: the page comes without the form, as for a user without the right or a mobile browser. */
  readonly noForm: boolean;
  /** True: Enterprise's single sign-on block with a second "Redirect URI" stands above the real one. */
  readonly sso: boolean;
  /** True: client ID, secret and tenant are stored already. */
  readonly stored: boolean;
  /** How late the form comes after the page, and after every save, in milliseconds. */
  readonly latency: number;
}

export const ORO_DEFAULTS: OroOptions = {
  prefix: '',
  language: 'en',
  version: '7.0',
  noForm: false,
  sso: true,
  stored: false,
  latency: 150,
};
