import { describe, expect, test } from 'vitest';
import { checkChoices, hasDisplay, readOptions } from '../tools/demo-options.mjs';

const DEFAULTS = { crm: 'yetiforce', portal: 'knockout', headed: false, keep: false, latency: 1 };

describe('options of the demo', () => {
  test('have defaults', () => {
    expect(readOptions([])).toEqual(DEFAULTS);
  });

  test('are read with a space or an equals sign', () => {
    const expected = { crm: 'oro', portal: 'react', headed: true, keep: true, latency: 0.5 };
    expect(readOptions(['--crm', 'oro', '--portal=react', '--headed', '--keep', '--latency', '0.5'])).toEqual(expected);
  });

  test('ask for help', () => {
    expect(readOptions(['--crm', 'oro', '--help'])).toBe('help');
  });

  test.each([
    [['--fast'], 'Unknown option: --fast. There are --crm, --portal, --headed, --keep, --latency.'],
    [['oro'], 'Unknown option: oro.'],
    [['--headed=yes'], 'Unknown option: yes.'],
    [['--crm'], '--crm needs a value.'],
    [['--crm', '--keep'], '--crm needs a value.'],
    [['--latency', 'slow'], '--latency takes a number from 0 to 100, not "slow".'],
    [['--latency', '-1'], '--latency takes a number from 0 to 100, not "-1".'],
  ])('%j are refused', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });

  test('name things that exist', () => {
    const choices = { crm: ['yetiforce', 'oro'], portal: ['knockout', 'react'] };
    expect(() => checkChoices({ ...DEFAULTS, crm: 'oro' }, choices)).not.toThrow();
    expect(() => checkChoices({ ...DEFAULTS, crm: 'sugar' }, choices)).toThrow(
      'There is no --crm "sugar". There are: yetiforce, oro.',
    );
    expect(() => checkChoices({ ...DEFAULTS, portal: 'xp' }, choices)).toThrow(
      'There is no --portal "xp". There are: knockout, react.',
    );
  });

  test('need a display for a window', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'darwin')).toBe(true);
    expect(hasDisplay({}, 'win32')).toBe(true);
  });
});
