import { visibleUri } from '../../domain/page-text.ts';
import type { RedirectUriProblem } from '../../domain/redirect-uri.ts';
import { keyPart, t } from '../text.ts';
import { Notice } from './notice.tsx';

/** Why Entra would refuse the redirect URI: what is wrong, what it means, what to do. */
export function UriProblem({ problem, uri }: { problem: RedirectUriProblem; uri: string }) {
  const key = keyPart(problem);
  return (
    <Notice tone="failed" title={t('uri_title')} alert>
      <p>
        {t(`uri_${key}_what`)} {t(`uri_${key}_means`)}
      </p>
      {uri !== '' && <Uri uri={uri} />}
      <p>
        <strong>{t(`uri_${key}_do`)}</strong>
      </p>
    </Notice>
  );
}

/** A redirect URI to read and to select; lines break at its own joints where they can. */
export function Uri({ uri, id }: { uri: string; id?: string }) {
  return (
    <code class="uri" id={id} dir="ltr">
      {visibleUri(uri)
        .split(/(?<=[/?&])/u)
        .map((part, index) => [index > 0 && <wbr />, part])}
    </code>
  );
}
