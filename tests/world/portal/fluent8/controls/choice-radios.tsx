/** @jsxImportSource react */
import { ChoiceGroup } from '@fluentui/react';

interface ChoiceRadiosProps<Value extends string> {
  readonly ariaLabel: string;
  readonly choices: readonly { readonly value: Value; readonly text: string }[];
  readonly chosen: Value;
  readonly disabled: boolean;
  onChoose(value: Value): void;
}

/** Fluent radio buttons whose choice is kept by a model. */
export function ChoiceRadios<Value extends string>({
  ariaLabel,
  choices,
  chosen,
  disabled,
  onChoose,
}: ChoiceRadiosProps<Value>) {
  return (
    <ChoiceGroup
      aria-label={ariaLabel}
      disabled={disabled}
      options={choices.map(({ value, text }) => ({ key: value, text }))}
      selectedKey={chosen}
      onChange={(_event, option) => {
        const choice = choices.find(({ value }) => value === option?.key);
        if (choice) onChoose(choice.value);
      }}
    />
  );
}
