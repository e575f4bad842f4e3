import type { UiRefusal } from '../../domain/messages.ts';
import { hostOf } from '../screen.ts';
import { keyPart, t } from '../text.ts';
import { Notice } from './notice.tsx';
import { UriProblem } from './uri-problem.tsx';

/** Why the admin's last action could not be carried out, and what to do now. */
export function RefusalNotice({ refusal }: { refusal: UiRefusal }) {
  if (refusal.kind === 'redirect-uri') return <UriProblem problem={refusal.problem} uri={refusal.uri} />;
  const [title, what] = wordsOf(refusal);
  return (
    <Notice tone="failed" title={title} alert>
      <p>{what}</p>
    </Notice>
  );
}

type PageRefusal = Extract<UiRefusal, { kind: 'page-refused' }>;

function wordsOf(refusal: Exclude<UiRefusal, { kind: 'redirect-uri' }>): readonly [title: string, what: string] {
  switch (refusal.kind) {
    case 'name':
      return [t('refusal_name_title'), t(`name_${keyPart(refusal.problem)}`)];
    case 'other-origin':
      return [t('refusal_other_origin_title'), t('refusal_other_origin_do', hostOf(refusal.expected))];
    case 'page-refused':
      return [t('refusal_page_title'), pageWords(refusal)];
    default: {
      const kind = keyPart(refusal.kind);
      return [t(`refusal_${kind}_title`), t(`refusal_${kind}_do`)];
    }
  }
}

function pageWords({ reason, fault }: PageRefusal): string {
  const what = t(`refusal_page_${keyPart(reason)}`);
  return fault ? `${t(`fault_${keyPart(fault)}`)} ${what}` : what;
}
