import { defineConfig } from 'vitest/config';
import { groupedFiles } from './tools/vite/grouped-files.ts';

export default defineConfig({
  plugins: [groupedFiles()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/unit/**/*.test.ts'],
    testTimeout: 60_000,
    // Files share a process's modules: loading them anew for each file took longer than the tests themselves.
    isolate: false,
    maxWorkers: '100%',
  },
});
