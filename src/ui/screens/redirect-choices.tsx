import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import type { RedirectChoice } from '../../domain/crm-reading.ts';
import { pageText } from '../../domain/page-text.ts';
import { Uri } from '../components/uri-problem.tsx';
import { t } from '../text.ts';

/** More than these are offered as a drop-down: the popup is at most 600 px high. */
const MOST_RADIOS = 4;

/** The CRM's applications, when there are several: whose redirect URI is to be registered? */
export function RedirectChoices(props: {
  redirects: readonly RedirectChoice[];
  chosen: RedirectChoice | undefined;
  /** True once the admin tried to start without a choice. */
  missing: boolean;
  onChoose: (id: string) => void;
  groupRef: Ref<HTMLFieldSetElement>;
}) {
  const { redirects, chosen, missing, onChoose } = props;
  const help = useId();
  const name = useId();
  const labelOf = ({ label }: RedirectChoice) => pageText(label, 60) || t('start_unnamed_app');
  return (
    <fieldset class="choices" ref={props.groupRef} aria-describedby={help}>
      <legend>{t('start_choose_uri')}</legend>
      <p id={help} class="help">
        {t('start_choose_uri_help')}
      </p>
      {redirects.length <= MOST_RADIOS ? (
        redirects.map((choice) => (
          <label key={choice.id} class="choice">
            <input type="radio" name={name} checked={choice.id === chosen?.id} onChange={() => onChoose(choice.id)} />
            <span>{labelOf(choice)}</span>
          </label>
        ))
      ) : (
        <select
          aria-label={t('start_choose_uri')}
          value={chosen?.id ?? ''}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          <option value="" disabled>
            {t('start_choose_placeholder')}
          </option>
          {redirects.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {labelOf(choice)}
            </option>
          ))}
        </select>
      )}
      <p class="error" role="alert">
        {missing && t('start_choose_first')}
      </p>
      {chosen && <Uri uri={chosen.uri} />}
    </fieldset>
  );
}
