import type { ComponentChildren } from 'preact';
import { Glyph, type GlyphName } from './glyph.tsx';

/** A box with something to know (`info`), to do (`waiting`), that worked (`done`) or that went wrong (`failed`). */
export function Notice(props: {
  tone: Extract<GlyphName, 'info' | 'waiting' | 'done' | 'failed' | 'doing'>;
  title?: string;
  alert?: boolean;
  children?: ComponentChildren;
}) {
  return (
    <section class={`notice notice-${props.tone}`} role={props.alert ? 'alert' : undefined}>
      <Glyph name={props.tone} />
      <div>
        {props.title !== undefined && <h2>{props.title}</h2>}
        {props.children}
      </div>
    </section>
  );
}
