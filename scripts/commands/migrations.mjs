import { runToItsEnd } from '../launching/run.mjs'

/** One command for both dialects, so that migrations come in pairs. Options (--name, --custom) go to both. */
export async function run(args) {
  for (const dialect of ['sqlite', 'postgres']) {
    console.log(`Migration for ${dialect}:`)
    const code = await runToItsEnd(process.execPath, ['node_modules/drizzle-kit/bin.cjs', 'generate', '--config', `db/dialects/${dialect}.config.ts`, ...args])
    if (code !== 0) return code
  }
  return 0
}
