import { defineConfig } from 'vitest/config';
import { groupedFiles } from './tools/vite/grouped-files.ts';

/** Thousands of fields and levels, by hand before an issue is called resolved; minutes, not seconds. */
export default defineConfig({
  plugins: [groupedFiles()],
  test: { include: ['tests/long/**/*.test.ts'], testTimeout: 1_800_000 },
});
