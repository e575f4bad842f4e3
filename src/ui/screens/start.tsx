import { useId, useRef, useState } from 'preact/hooks';
import type { RedirectChoice } from '../../domain/crm-reading.ts';
import { nameProblem } from '../../domain/plan.ts';
import { redirectUriProblem } from '../../domain/redirect-uri.ts';
import { ActionButton } from '../components/action-button.tsx';
import { Notice } from '../components/notice.tsx';
import { Uri, UriProblem } from '../components/uri-problem.tsx';
import type { RelayClient } from '../relay-client.ts';
import { hostOf, type Screen } from '../screen.ts';
import { keyPart, t, textOr } from '../text.ts';
import { RedirectChoices } from './redirect-choices.tsx';
import { type Edits, firstEdits, Review } from './review.tsx';

type Props = Extract<Screen, { kind: 'start' }> & { relay: RelayClient; busy: boolean };

/** The CRM's form was recognised and nothing is going on: review, then start. */
export function Start({ here, reading, relay, busy }: Props) {
  const [edits, setEdits] = useState<Edits>(() => firstEdits(here.suggestedName));
  const [chosenId, setChosenId] = useState<string>();
  const [tried, setTried] = useState(false);
  const review = useRef<HTMLDetailsElement>(null);
  const choices = useRef<HTMLFieldSetElement>(null);
  const note = useId();

  const { redirects } = reading;
  const chosen = choiceOf(redirects, chosenId);
  const problem = chosen && redirectUriProblem(chosen.uri);

  const start = () => {
    setTried(true);
    if (chosen === undefined) {
      choices.current?.querySelector<HTMLElement>('input, select')?.focus();
      return;
    }
    if (nameProblem(edits.name)) {
      review.current?.setAttribute('open', '');
      review.current?.querySelector('input')?.focus();
      return;
    }
    const { name, lifetimeDays, leftOut, pressRegister } = edits;
    void relay.act({
      type: 'ui-relay-start',
      presetId: reading.presetId,
      redirectUri: chosen.uri,
      name: name.trim(),
      lifetimeDays,
      leftOut,
      pressRegister,
    });
  };

  return (
    <>
      <h1 tabIndex={-1}>{t('start_title', here.product)}</h1>
      <p class="lead">{t('start_found', hostOf(reading.origin))}</p>

      {redirects.length === 0 && (
        <Notice tone="waiting" title={t('start_no_uri_title')}>
          <p>{textOr(`start_no_uri_do_${keyPart(reading.presetId)}`, t('start_no_uri_do'))}</p>
        </Notice>
      )}
      {redirects.length === 1 && !problem && chosen && (
        <>
          <p class="label">{t('start_one_uri')}</p>
          <Uri uri={chosen.uri} />
        </>
      )}
      {redirects.length > 1 && (
        <RedirectChoices
          redirects={redirects}
          chosen={chosen}
          missing={tried && chosen === undefined}
          onChoose={setChosenId}
          groupRef={choices}
        />
      )}
      {problem && <UriProblem problem={problem} uri={chosen.uri} />}

      {redirects.length === 0 || problem ? (
        <div class="actions">
          <ActionButton kind="primary" onPress={relay.look}>
            {t('common_check_again')}
          </ActionButton>
        </div>
      ) : (
        <>
          {reading.secret === 'stored' && (
            <Notice tone="info">
              <p>{t('start_stored')}</p>
            </Notice>
          )}
          <Review edits={edits} offer={here.offer} onEdit={setEdits} detailsRef={review} />
          <div class="will" id={note}>
            <h2>{t('start_will_title')}</h2>
            <ol>
              <li>{t('start_will_open')}</li>
              <li>{edits.pressRegister ? t('start_will_auto_register') : t('start_will_you_register')}</li>
              <li>{t('start_will_rest')}</li>
            </ol>
          </div>
          <div class="actions">
            <ActionButton kind="primary" busy={busy} describedBy={note} onPress={start}>
              {t('start_button')}
            </ActionButton>
          </div>
        </>
      )}
    </>
  );
}

/** What the admin chose here; else what the form has selected; else the only one there is. */
function choiceOf(redirects: readonly RedirectChoice[], chosenId: string | undefined): RedirectChoice | undefined {
  return (
    redirects.find(({ id }) => id === chosenId) ??
    redirects.find(({ selected }) => selected) ??
    (redirects.length === 1 ? redirects[0] : undefined)
  );
}
