/** @jsxImportSource react */
import { Dropdown, Option } from '@fluentui/react-components';

interface ChoiceDropdownProps<Value extends string | number> {
  /** The name for assistive technology where no label is drawn. */
  readonly ariaLabel?: string;
  readonly placeholder?: string;
  readonly choices: readonly { readonly value: Value; readonly text: string }[];
  readonly chosen: Value | undefined;
  readonly disabled: boolean;
  onChoose(value: Value): void;
}

/** A Fluent drop-down, a button with a list of options, whose choice is kept by a model. */
export function ChoiceDropdown<Value extends string | number>({
  ariaLabel,
  choices,
  chosen,
  onChoose,
  ...field
}: ChoiceDropdownProps<Value>) {
  return (
    <Dropdown
      {...field}
      {...(ariaLabel !== undefined && { 'aria-label': ariaLabel })}
      value={choices.find(({ value }) => value === chosen)?.text ?? ''}
      selectedOptions={chosen === undefined ? [] : [String(chosen)]}
      onOptionSelect={(_event, { optionValue }) => {
        const choice = choices.find(({ value }) => String(value) === optionValue);
        if (choice) onChoose(choice.value);
      }}
    >
      {choices.map(({ value, text }) => (
        <Option key={value} value={String(value)} text={text}>
          {text}
        </Option>
      ))}
    </Dropdown>
  );
}
