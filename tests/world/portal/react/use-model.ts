import { useLayoutEffect, useReducer } from 'react';
import type { Model } from '../models/model.ts';

/** The model's state; the component is drawn again at every change. */
export function useModel<State extends object>(model: Model<State>): State {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => {
    // The model may have changed between drawing and this moment.
    redraw();
    return model.subscribe(redraw);
  }, [model]);
  return model.getState();
}
