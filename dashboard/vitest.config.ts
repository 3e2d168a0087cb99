// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { ELEMENT: JSON.stringify('jackfield-panel-under-test') },
  test: {
    environment: 'happy-dom',
    include: ['{ui,shell,panels/*}/test/**/*.test.ts'],
    // Two cores are enough for a second of tests; each file gets its own document.
    maxWorkers: 2,
    // Builds beside it may have the cores; nothing here waits for time to pass.
    testTimeout: 60_000,
  },
});
