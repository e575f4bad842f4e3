import { readdirSync, readFileSync } from 'node:fs';
import type { Labels } from '../../../src/domain/portal-facts.ts';

const FOLDER = new URL('../../../src/portal/labels/', import.meta.url);

/** Every language that has a label file, by the file's name. */
export const LANGUAGES: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

/** The texts of one language's file, as the build writes them. */
export function labelsIn(language: string): Labels {
  const { labels } = JSON.parse(readFileSync(new URL(`${language}.json`, FOLDER), 'utf8')) as {
    labels: Record<string, { texts: string[] }>;
  };
  return Object.fromEntries(Object.entries(labels).map(([key, { texts }]) => [key, texts]));
}
