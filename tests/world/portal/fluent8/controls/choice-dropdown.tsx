/** @jsxImportSource react */
import { Dropdown } from '@fluentui/react';

interface ChoiceDropdownProps<Value extends string | number> {
  readonly label?: string;
  /** The name for assistive technology where no label is drawn. */
  readonly ariaLabel?: string;
  readonly placeholder?: string;
  readonly choices: readonly { readonly value: Value; readonly text: string }[];
  readonly chosen: Value | undefined;
  readonly error?: string | undefined;
  readonly disabled: boolean;
  /** In pixels. */
  readonly width?: number;
  onChoose(value: Value): void;
}

/** A Fluent drop-down whose choice is kept by a model. */
export function ChoiceDropdown<Value extends string | number>({
  choices,
  chosen,
  error,
  width = 440,
  onChoose,
  ...shown
}: ChoiceDropdownProps<Value>) {
  return (
    <Dropdown
      {...shown}
      options={choices.map(({ value, text }) => ({ key: value, text }))}
      selectedKey={chosen ?? null}
      {...(error !== undefined && { errorMessage: error })}
      styles={{ root: { width } }}
      onChange={(_event, option) => {
        const choice = choices.find(({ value }) => value === option?.key);
        if (choice) onChoose(choice.value);
      }}
    />
  );
}
