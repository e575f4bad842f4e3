import { on, trigger } from '../../page/delegate.ts';

/** "Use default": ticked, it empties the row's field and locks it; unticked, it frees the field. */
export function defaultBoxes(): void {
  on('change', '#container [data-role="changeUseDefault"]', (box) => {
    const field = box.closest('.controls')?.querySelector<HTMLInputElement>('input[name$="[value]"]');
    if (!(box instanceof HTMLInputElement) || !field) return;
    field.disabled = box.checked;
    if (box.checked) field.value = field.defaultValue = '';
    trigger(field, 'change');
  });
}
