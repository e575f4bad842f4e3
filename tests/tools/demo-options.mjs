import { Trouble } from './trouble.mjs';

/**
 * @typedef {object} DemoOptions
 * @property {string} crm the practice CRM
 * @property {string} portal the variant of the practice portal
 * @property {boolean} headed open a window, and let a person do the clicks
 * @property {boolean} keep keep the browser's profile
 * @property {number} latency factor on every wait of the practice world; 1 is like the portal
 */

/** @type {DemoOptions} */
const DEFAULTS = { crm: 'yetiforce', portal: 'knockout', headed: false, keep: false, latency: 1 };

export const USAGE = `npm run demo -- [options]

  --crm <name>      the practice CRM (default ${DEFAULTS.crm})
  --portal <name>   the drawing of the practice portal (default ${DEFAULTS.portal})
  --headed          open a window for you to click in; without a display the demo plays by itself
  --keep            keep the browser's profile, in demo-out/profile
  --latency <x>     how slow the practice portal is: 1 like the real one, 0.1 fast (default ${DEFAULTS.latency})
  --help            this text`;

const NAMES = ['crm', 'portal', 'headed', 'keep', 'latency'];

/**
 * Reads the command line.
 *
 * @param {readonly string[]} args
 * @returns {DemoOptions | 'help'}
 * @throws {Trouble} at an unknown option, or a value that is missing or no number
 */
export function readOptions(args) {
  const options = { ...DEFAULTS };
  const rest = args.flatMap((arg) => (/^--\w+=/u.test(arg) ? split(arg) : [arg]));
  for (let i = 0; i < rest.length; i += 1) {
    const arg = String(rest[i]);
    const value = () => {
      i += 1;
      const given = rest[i];
      if (given === undefined || given.startsWith('--')) throw new Trouble(`${arg} needs a value.`, USAGE);
      return given;
    };
    if (arg === '--help' || arg === '-h') return 'help';
    else if (arg === '--headed') options.headed = true;
    else if (arg === '--keep') options.keep = true;
    else if (arg === '--crm') options.crm = value();
    else if (arg === '--portal') options.portal = value();
    else if (arg === '--latency') options.latency = factor(value());
    else throw new Trouble(`Unknown option: ${arg}. There are ${NAMES.map((name) => `--${name}`).join(', ')}.`, USAGE);
  }
  return options;
}

/** @param {string} arg `--name=value` */
function split(arg) {
  const at = arg.indexOf('=');
  return [arg.slice(0, at), arg.slice(at + 1)];
}

/** @param {string} text */
function factor(text) {
  const number = Number(text);
  if (text !== '' && number >= 0 && number <= 100) return number;
  throw new Trouble(`--latency takes a number from 0 to 100, not "${text}".`, USAGE);
}

/**
 * @param {DemoOptions} options
 * @param {{ crm: string[], portal: string[] }} choices
 * @throws {Trouble} if a named thing does not exist
 */
export function checkChoices(options, choices) {
  for (const name of /** @type {const} */ (['crm', 'portal'])) {
    if (choices[name].includes(options[name])) continue;
    throw new Trouble(`There is no --${name} "${options[name]}". There are: ${choices[name].join(', ')}.`, USAGE);
  }
}

/**
 * True if a person can see a window here.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 */
export function hasDisplay(env, platform) {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
