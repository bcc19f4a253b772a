import { lint, runStage, typeCheck, vitest } from '../checking/stages.mjs'

/** What to run before every commit: side by side, on SQLite alone, in under a minute. Arguments go to vitest. */
export async function run(args) {
  console.log('Types, lint, architecture and the fast tests…')
  const results = await Promise.all([
    runStage('Types', typeCheck, { quiet: true }),
    runStage('Lint', lint, { quiet: true }),
    runStage('Fast tests, on SQLite', vitest('--project=unit', '--project=sqlite', '--reporter=dot', ...args), { quiet: true }),
  ])
  return results.every(Boolean) ? 0 : 1
}
