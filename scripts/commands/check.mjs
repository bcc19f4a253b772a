import { lint, runStage, typeCheck, vitest } from '../checking/stages.mjs'

/** Rules, contracts, words and pages; of what asks a database, the way of one sign-on. No server is started, and nothing is built. */
const fast = [
  'architecture',
  'client/',
  'emails/letters',
  'organisations/',
  'statements/',
  ...['backers-', 'config', 'invalidations', 'launch-time', 'secret-file', 'startup-checks'].map((name) => `server/${name}`),
  ...['ask-to-sign', 'confirming.', 'doubles'].map((name) => `api/${name}`),
].map((name) => `tests/${name}`)

/** What to run before every commit: side by side, on SQLite alone, in under a minute. Arguments go to vitest, and then say which tests. */
export async function run(args) {
  console.log('Types, lint, architecture and the fast tests…')
  const which = args.length > 0 ? args : fast
  const results = await Promise.all([
    runStage('Types', typeCheck, { quiet: true }),
    runStage('Lint', lint, { quiet: true }),
    runStage('Fast tests, on SQLite', vitest('--project=unit', '--project=sqlite', '--reporter=dot', ...which), { quiet: true }),
  ])
  return results.every(Boolean) ? 0 : 1
}
