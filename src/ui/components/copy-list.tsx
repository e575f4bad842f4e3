import { useState } from 'preact/hooks';
import { t } from '../text.ts';

/** A value of the registration that may be copied. Never a secret. */
export interface CopyValue {
  readonly label: string;
  readonly value: string;
}

/** Values with a copy button each; the text can also be selected with one click. */
export function CopyList({ values }: { values: readonly CopyValue[] }) {
  return (
    <dl class="values">
      {values.map((item) => (
        <CopyRow key={item.label} {...item} />
      ))}
    </dl>
  );
}

function CopyRow({ label, value }: CopyValue) {
  const [result, setResult] = useState<'copied' | 'failed'>();
  // The clipboard may be written only in the task of the click: no message to the relay in between.
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setResult('copied'),
      () => setResult('failed'),
    );
  return (
    <div class="value">
      <dt>{label}</dt>
      <dd>
        <code>{value}</code>
      </dd>
      <dd class="copy">
        <span class="copy-result" role="status">
          {result === 'copied' && t('common_copied')}
          {result === 'failed' && t('common_copy_failed')}
        </span>
        <button type="button" class="button small" aria-label={t('common_copy_label', label)} onClick={copy}>
          {t('common_copy')}
        </button>
      </dd>
    </div>
  );
}
