import type { Preset } from '../domain/preset.ts';
import { oro } from './oro.ts';
import { yetiforce } from './yetiforce.ts';

/** Every CRM that Keyferry knows. */
export const PRESETS: readonly Preset[] = [yetiforce, oro];

/** The preset of that id, or undefined. */
export function presetById(id: string): Preset | undefined {
  return PRESETS.find((preset) => preset.id === id);
}
