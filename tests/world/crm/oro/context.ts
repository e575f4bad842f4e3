import type { RandomText } from '../random.ts';
import type { OroOptions } from './options.ts';
import type { OroState } from './state.ts';
import type { Texts } from './texts.ts';

/** What every page of the practice Oro is made from. */
export interface Context {
  readonly options: OroOptions;
  readonly state: OroState;
  readonly texts: Texts;
  readonly random: RandomText;
  /** Scheme and host of the request. */
  readonly origin: string;
  /** Path before `/config/…`: empty, `/admin`, `/crm/index.php`. */
  readonly prefix: string;
  /** Last segment of the path: the form's name. */
  readonly formName: string;
  /** Path and query of the page: the form's action. */
  readonly pagePath: string;
  /** Value of every form's `_token`. */
  readonly token: string;
}
