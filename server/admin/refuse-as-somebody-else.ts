import { stat } from 'node:fs/promises'
import type { Config } from '../config.ts'
import { StartupProblem } from '../startup-problem.ts'

/** Files that root makes in the data folder are files that the server cannot open. */
export async function refuseAsSomebodyElse({ dataDir }: Pick<Config, 'dataDir'>): Promise<void> {
  if (process.getuid?.() !== 0) return
  const owner = await stat(dataDir).then(({ uid }) => uid, () => 0)
  if (owner !== 0) throw new StartupProblem(`The data folder "${dataDir}" belongs to another user. Run this as that one: sudo -u '#${owner}' …`)
}
