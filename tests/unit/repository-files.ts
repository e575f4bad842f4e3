import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inProject } from '../tools/paths.mjs';

/** Helpers of the tests that look at the repository itself. */

/** Paths of all files below `folder` of the project, with forward slashes, from `folder`, sorted. */
export function filesIn(folder: string): string[] {
  const root = inProject(folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

export function read(path: string): string {
  return readFileSync(inProject(path), 'utf8');
}

/** What the repository holds or would hold after `git add -A`; without git, what is there but not generated. */
function repositoryFiles(): string[] {
  if (existsSync(inProject('.git'))) {
    const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      cwd: inProject(),
      encoding: 'utf8',
    });
    return listed.split('\n').filter((path) => path !== '' && existsSync(inProject(path)));
  }
  return filesIn('.').filter((path) => !/^(?:node_modules|dist|demo-out|\.git)\//u.test(path));
}

/** The texts of the repository: all files but pictures. */
export function repositoryTexts(): { path: string; text: string }[] {
  return repositoryFiles()
    .filter((path) => !/\.(?:png|ico|woff2?)$/u.test(path))
    .map((path) => ({ path, text: read(path) }));
}
