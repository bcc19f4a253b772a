import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageRoot } from '../letters/package-root.ts'

/** Where the code of a thread is: beside the file that starts it when run from source, where the build puts it when bundled. */
export function workerFile(name: string, startedFrom: string): string {
  if (startedFrom.endsWith('.ts')) return fileURLToPath(new URL(`./${name}.worker.ts`, startedFrom))
  return join(packageRoot(), `dist/server/${name}.worker.js`)
}
