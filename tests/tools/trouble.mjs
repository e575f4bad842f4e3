/**
 * An error for the person who typed the command: what happened, and what to do about it. Printed without a stack.
 */
export class Trouble extends Error {
  /**
   * @param {string} what happened
   * @param {string} todo what the reader can do
   */
  constructor(what, todo) {
    super(`${what}\n${todo}`);
    this.name = 'Trouble';
  }
}

/**
 * Says in one line what the set-up is doing.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Prints an error as the last word of a command. Unexpected errors keep their stack.
 * @param {unknown} error
 */
export function tell(error) {
  const text = error instanceof Trouble ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`\n${text}\n`);
}
