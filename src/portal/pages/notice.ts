import type { NoticeSighting } from '../../domain/portal-facts.ts';
import { isGuid, secretProblem } from '../../domain/secret-value.ts';
import { textOf, visible } from '../dom.ts';
import type { PortalPage } from './page.ts';

/** Toasts and message bars: what the portal says of the last save, quoted to the admin when a save fails. */

const NOTICE =
  '[role=alert], [role=status], [role=log] li, .fxs-toast, .fxs-toast-item, .ms-MessageBar, .fui-MessageBar, .fui-Toast';
const MOST = 5;
const LONGEST = 300;

export const notice: PortalPage<'notice', never> = {
  page: 'notice',

  see({ document }) {
    const all = visible(document, NOTICE);
    const innermost = all.filter((element) => !all.some((other) => other !== element && element.contains(other)));
    const texts = innermost.map(textOf).filter((text) => text !== '' && text.length <= LONGEST && !holdsSecret(text));
    return texts.length > 0
      ? ({ page: 'notice', texts: [...new Set(texts)].slice(0, MOST) } satisfies NoticeSighting)
      : undefined;
  },

  acts: {},
};

/** No known notice quotes a secret; one that might is not passed on. */
function holdsSecret(text: string): boolean {
  return text.split(' ').some((word) => /[~_]/u.test(word) && !isGuid(word) && secretProblem(word) === undefined);
}
