import type { Snapshot } from '#db/snapshot.ts'
import { checkContents, type Counted } from './check-contents.ts'

export type Checked = { problems: string[]; /** Nothing where the contents could not be read at all. */ counted?: Counted; /** Older than this program: what it holds can be checked once it is brought up to date. */ older?: boolean }

/** The engine's own checks first: what they find makes the rest meaningless. */
export async function checkSnapshot(snapshot: Snapshot): Promise<Checked> {
  const faults = await snapshot.faults()
  if (faults.length > 0) return { problems: faults }
  const migrations = await snapshot.migrations()
  if (!migrations) return { problems: ['It is no database of Countersign.'] }
  if (migrations.unknown.length > 0) return { problems: [`It was made by a newer version of Countersign (it has ${migrations.unknown[0]}).`] }
  return migrations.missing.length > 0 ? { problems: [], older: true } : checkContents(snapshot)
}
