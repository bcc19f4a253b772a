import { pathToFileURL } from 'url'
import { resolve } from 'path'

/** Makes this very process the given program: signals, streams and exit code are then its own, and no orphan can be left. */
export async function runInPlace(file, args) {
  const program = resolve(file)
  process.argv.splice(1, process.argv.length, program, ...args)
  await import(pathToFileURL(program).href)
}
