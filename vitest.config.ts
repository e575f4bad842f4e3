import { defineConfig } from 'vitest/config';

/** Tests that drive a browser: one file at a time, because each browser wants both of a small machine's cores. */
const withBrowser = {
  environment: 'node',
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // Puppeteer loses a frame now and then when two of them change their process at once; a real fault fails twice.
  retry: 1,
} as const;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: ['tests/unit/repository-*.test.ts'],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: {
          name: 'repository',
          include: ['tests/unit/repository-*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/browser/build-setup.ts'],
        },
      },
      { extends: true, test: { name: 'dom', include: ['tests/dom/**/*.test.{ts,tsx}'], environment: 'happy-dom' } },
      {
        extends: true,
        test: {
          ...withBrowser,
          name: 'world',
          include: ['tests/world/**/*.test.ts'],
          globalSetup: ['tests/browser/browser-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...withBrowser,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/browser/browser-setup.ts', 'tests/browser/build-setup.ts'],
        },
      },
    ],
  },
});
