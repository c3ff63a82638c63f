import { defineConfig } from 'vitest/config'

/** Rules (*.test.ts) need nothing; scenes (*.spec.ts) get a real PostgreSQL from test/postgres-for-tests.ts. */
export default defineConfig({
  test: {
    include: ['src/**/*.{test,spec}.ts', 'test/**/*.{test,spec}.ts'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    globalSetup: ['test/postgres-for-tests.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
