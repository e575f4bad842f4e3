import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import type { PlanOffer } from '../../domain/messages.ts';
import { pageText } from '../../domain/page-text.ts';
import { DEFAULT_SECRET_LIFETIME, nameProblem, SECRET_LIFETIMES, type SecretLifetime } from '../../domain/plan.ts';
import type { PresetPermission } from '../../domain/preset.ts';
import { keyPart, t, textOr } from '../text.ts';

/** What the admin may change before the start. */
export interface Edits {
  readonly name: string;
  readonly lifetimeDays: SecretLifetime;
  /** Names of unticked permissions. */
  readonly leftOut: readonly string[];
  readonly pressRegister: boolean;
}

export function firstEdits(suggestedName: string): Edits {
  return { name: suggestedName, lifetimeDays: DEFAULT_SECRET_LIFETIME, leftOut: [], pressRegister: false };
}

interface Props {
  readonly edits: Edits;
  readonly offer: PlanOffer | undefined;
  readonly onEdit: (edits: Edits) => void;
  readonly detailsRef: Ref<HTMLDetailsElement>;
}

/** All that will be registered, folded to one line until the admin wants to see it. */
export function Review({ edits, offer, onEdit, detailsRef }: Props) {
  const permissions = offer?.permissions ?? [];
  const count = permissions.length - edits.leftOut.length;
  const edit = (part: Partial<Edits>) => onEdit({ ...edits, ...part });
  return (
    <details class="review" ref={detailsRef}>
      <summary>
        <span class="review-title">{t('review_title')}</span>
        <span class="help">
          {t('review_summary', pageText(edits.name, 40), String(count), String(edits.lifetimeDays))}
        </span>
      </summary>
      <NameField name={edits.name} onName={(name) => edit({ name })} />
      {offer && (
        <>
          <div class="row">
            <span class="label">{t('common_account_type')}</span>
            <p>{t(`audience_${offer.audience}`)}</p>
          </div>
          <Permissions permissions={permissions} leftOut={edits.leftOut} onLeftOut={(leftOut) => edit({ leftOut })} />
        </>
      )}
      <LifetimeField days={edits.lifetimeDays} onDays={(lifetimeDays) => edit({ lifetimeDays })} />
      <label class="choice">
        <input
          type="checkbox"
          checked={edits.pressRegister}
          onChange={(event) => edit({ pressRegister: event.currentTarget.checked })}
        />
        <span>
          {t('review_press')}
          <span class="help">{t('review_press_help')}</span>
        </span>
      </label>
    </details>
  );
}

function NameField({ name, onName }: { name: string; onName: (name: string) => void }) {
  const id = useId();
  const problem = nameProblem(name);
  return (
    <div class="row">
      <label for={id}>{t('common_app_name')}</label>
      <input
        id={id}
        type="text"
        value={name}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={`${id}-problem ${id}-help`}
        onInput={(event) => onName(event.currentTarget.value)}
      />
      <p id={`${id}-problem`} class="error" role="alert">
        {problem && t(`name_${keyPart(problem)}`)}
      </p>
      <p id={`${id}-help`} class="help">
        {t('review_name_help')}
      </p>
    </div>
  );
}

function Permissions(props: {
  permissions: readonly PresetPermission[];
  leftOut: readonly string[];
  onLeftOut: (leftOut: readonly string[]) => void;
}) {
  const { permissions, leftOut, onLeftOut } = props;
  const toggle = (name: string) =>
    onLeftOut(leftOut.includes(name) ? leftOut.filter((other) => other !== name) : [...leftOut, name]);
  return (
    <fieldset class="row">
      <legend>{t('common_permissions')}</legend>
      <p class="help">{t('review_permissions_help')}</p>
      <ul class="permissions">
        {permissions.map(({ permission: { name }, need }) => (
          <li key={name}>
            {need === 'required' ? (
              <PermissionText name={name} mark={t('review_required')} />
            ) : (
              <label class="choice">
                <input type="checkbox" checked={!leftOut.includes(name)} onChange={() => toggle(name)} />
                <PermissionText name={name} mark={t('review_recommended')} />
              </label>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function PermissionText({ name, mark }: { name: string; mark: string }) {
  return (
    <span>
      <code>{name}</code> <span class="mark">{mark}</span>
      <span class="help">{textOr(`permission_${name.replaceAll('.', '_')}`, '')}</span>
    </span>
  );
}

function LifetimeField({ days, onDays }: { days: SecretLifetime; onDays: (days: SecretLifetime) => void }) {
  const id = useId();
  return (
    <div class="row">
      <label for={id}>{t('common_secret_lifetime')}</label>
      <select
        id={id}
        value={String(days)}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          const chosen = SECRET_LIFETIMES.find((lifetime) => String(lifetime) === event.currentTarget.value);
          if (chosen) onDays(chosen);
        }}
      >
        {SECRET_LIFETIMES.map((lifetime) => (
          <option key={lifetime} value={String(lifetime)}>
            {t(`lifetime_${lifetime}`)}
          </option>
        ))}
      </select>
      <p id={`${id}-help`} class="help">
        {t('review_lifetime_help')}
      </p>
    </div>
  );
}
