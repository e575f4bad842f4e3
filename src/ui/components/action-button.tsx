import type { ComponentChildren, Ref } from 'preact';

/**
 * A button that asks something of the relay. While an action is under way it stays focusable (a disabled button loses
 * the keyboard's place) and says that it is busy; the relay client ignores a second press.
 */
export function ActionButton(props: {
  kind?: 'primary' | 'secondary' | 'quiet';
  busy?: boolean;
  describedBy?: string;
  buttonRef?: Ref<HTMLButtonElement>;
  onPress: () => void;
  children: ComponentChildren;
}) {
  return (
    <button
      type="button"
      class={`button ${props.kind ?? 'secondary'}`}
      ref={props.buttonRef ?? null}
      aria-disabled={props.busy ? 'true' : undefined}
      aria-describedby={props.describedBy}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  );
}
