import { open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** For our eyes alone, and on disk when this resolves. Refuses to write over a file. */
export async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes a new name in a folder survive a power cut. Windows has no such thing. */
export const syncFolderOf = (file: string): Promise<void> => (process.platform === 'win32' ? Promise.resolve() : sync(dirname(file)))
