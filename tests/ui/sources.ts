import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All TypeScript under `folder` in one text, for tests that read the project's own code. */
export function sourcesUnder(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}
