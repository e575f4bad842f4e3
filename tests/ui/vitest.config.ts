import { defineConfig } from 'vitest/config';

/** The popup's pictures and their checks in a real browser. Pictures are written to $UI_SHOTS if it is set. */
export default defineConfig({
  test: { include: ['tests/ui/**/*.test.ts'], environment: 'node', testTimeout: 120_000, hookTimeout: 120_000 },
});
