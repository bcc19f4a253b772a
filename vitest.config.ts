import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const everyTest = ['tests/**/*.test.{ts,tsx}']
const onBothDatabases = ['tests/{db,api}/**/*.test.ts']
const inABrowser = ['tests/journeys/**/*.test.ts']
const drills = ['tests/drills/**/*.test.ts']

// To load the product anew for each file takes as long as its tests. These change nothing of a module or of the process: each has a world of its own.
const together = { isolate: false }

// One real server for whoever needs it, started once (see there).
const postgres = 'tests/support/postgres-server.ts'
const sqlite = 'tests/support/sqlite-template.ts'

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'node',
    // Importing drizzle-orm file by file costs most of a second in every worker.
    server: { deps: { inline: ['drizzle-orm'] } },
    // One for each of two cores: much of a test is waiting.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        test: {
          name: 'unit',
          include: everyTest,
          exclude: [...onBothDatabases, ...inABrowser, ...drills, 'tests/bench/**'],
          provide: { testDatabase: 'sqlite' },
          globalSetup: sqlite,
        },
      },
      { test: { name: 'sqlite', ...together, include: onBothDatabases, provide: { testDatabase: 'sqlite' }, globalSetup: sqlite } },
      { test: { name: 'postgres', ...together, include: onBothDatabases, provide: { testDatabase: 'postgres' }, globalSetup: postgres } },
      // Stories in a browser, when nothing else runs.
      {
        test: {
          name: 'journeys',
          include: inABrowser,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          // A browser beside other work may stumble once. The report says “retry x1”: look for why, it is a fault.
          retry: 1,
          provide: { testDatabase: 'sqlite' },
          globalSetup: 'tests/journeys/support/looked-over.ts',
        },
      },
      // These kill processes and fill disks: one after the other, when nothing else runs.
      {
        test: {
          name: 'drills',
          include: drills,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 300_000,
          provide: { testDatabase: 'sqlite' },
          globalSetup: postgres,
        },
      },
    ],
  },
})
