/** @jsxImportSource react */
import { Radio, RadioGroup } from '@fluentui/react-components';

interface ChoiceRadiosProps<Value extends string> {
  readonly choices: readonly { readonly value: Value; readonly text: string }[];
  readonly chosen: Value | undefined;
  readonly disabled: boolean;
  onChoose(value: Value): void;
}

/** Fluent radio buttons whose choice is kept by a model; their inputs have numbers for values, not words. */
export function ChoiceRadios<Value extends string>({ choices, chosen, onChoose, ...field }: ChoiceRadiosProps<Value>) {
  return (
    <RadioGroup
      {...field}
      value={String(choices.findIndex(({ value }) => value === chosen))}
      onChange={(_event, { value }) => {
        const choice = choices[Number(value)];
        if (choice) onChoose(choice.value);
      }}
    >
      {choices.map(({ value, text }, index) => (
        <Radio key={value} value={String(index)} label={text} />
      ))}
    </RadioGroup>
  );
}
