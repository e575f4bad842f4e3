import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const project = fileURLToPath(new URL('../../', import.meta.url));

/** @param {string[]} parts of a path inside the project */
export const inProject = (...parts) => resolve(project, ...parts);
