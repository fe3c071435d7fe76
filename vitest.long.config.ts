import { defineConfig } from 'vitest/config';

/** Thousands of fields and levels, by hand before an issue is called resolved; minutes, not seconds. */
export default defineConfig({
  test: { include: ['tests/long/**/*.test.ts'], testTimeout: 1_800_000 },
});
