import { spawn } from 'node:child_process';

/**
 * Runs a program and gives back its exit code and all that it printed. Nothing is shown unless `show` is set.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, timeoutMs?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>} code 127: the program does not exist
 */
export function run(program, args, options = {}) {
  return new Promise((done, failed) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs,
      // npm is a .cmd file on Windows, which only a shell can start.
      shell: process.platform === 'win32' && program.endsWith('.cmd'),
    });
    let output = '';
    const take = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('error', (error) => {
      if ('code' in error && (error.code === 'ENOENT' || error.code === 'EACCES'))
        done({ code: 127, output: error.message });
      else failed(error);
    });
    // Whoever ends this process does not want what it started.
    const end = () => child.kill();
    process.once('exit', end);
    child.once('close', (code, signal) => {
      process.off('exit', end);
      done({ code: code ?? (signal === null ? 1 : 128), output });
    });
  });
}

/**
 * The end of a program's output, for an error message.
 * @param {string} output
 */
export function lastLines(output) {
  return output.trim().split('\n').slice(-15).join('\n');
}
