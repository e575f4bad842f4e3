import { Selection, SelectionMode } from '@fluentui/react';
import { useRef } from 'react';

interface Tickable {
  readonly key: string;
  readonly ticked: boolean;
}

/**
 * A Fluent list selection that mirrors ticks kept by a model. Fluent forgets the selection of items that leave the list
 * (a filter is enough); here the model decides whether they come back.
 *
 * @param items what the list shows now
 * @param onTick called for each item that the user ticks or unticks
 */
export function useModelSelection(items: readonly Tickable[], onTick: (key: string) => void): Selection {
  const now = useRef({ items, onTick });
  now.current = { items, onTick };
  const selectionRef = useRef<Selection>();
  if (!selectionRef.current) {
    const selection: Selection = new Selection({
      selectionMode: SelectionMode.multiple,
      onSelectionChanged: () => {
        const chosen = new Set(selection.getSelection().map((item) => item.key));
        for (const { key, ticked } of now.current.items) if (chosen.has(key) !== ticked) now.current.onTick(key);
      },
    });
    selectionRef.current = selection;
  }
  const selection = selectionRef.current;
  // Before the list renders: its own setItems then finds nothing to drop, and no change is mistaken for the user's.
  selection.setChangeEvents(false, true);
  selection.setItems([...items], false);
  for (const { key, ticked } of items) selection.setKeySelected(key, ticked, false);
  selection.setChangeEvents(true, true);
  return selection;
}
