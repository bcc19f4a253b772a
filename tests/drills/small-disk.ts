import { execFileSync } from 'node:child_process'
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServerProcess } from '../../tools/replay/server-process.ts'

export type SmallDisk = {
  folder: string
  /** How the disk is made full, for the figures. */
  kind: string
  fill(server: ServerProcess): void
  makeRoom(server: ServerProcess): void
  remove(): void
}

const megabyte = Buffer.alloc(1024 * 1024)

/** A disk of its own that can really be full, where this user may mount one; elsewhere the system refuses the process any longer file. */
export function openSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-disk-'))
  const removeFolder = () => rmSync(folder, { recursive: true, force: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return { folder, kind: 'no file may grow (RLIMIT_FSIZE)', fill: limit('1'), makeRoom: limit('unlimited'), remove: removeFolder }
  }
  const ballast = join(folder, 'ballast')
  return {
    folder,
    kind: `a disk of ${megabytes} MB, full to the last byte`,
    fill: () => fillWith(ballast),
    makeRoom: () => rmSync(ballast, { force: true }),
    remove: () => {
      // Lazily: whoever started the server may still hold its log.
      execFileSync('umount', ['--lazy', folder])
      removeFolder()
    },
  }
}

function fillWith(file: string): void {
  const handle = openSync(file, 'a')
  try {
    for (let bytes = megabyte; bytes.length > 0; bytes = bytes.subarray(0, Math.floor(bytes.length / 2))) {
      try {
        for (;;) writeSync(handle, bytes)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      }
    }
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const limit = (bytes: string) => (server: ServerProcess) => void execFileSync('prlimit', [`--pid=${server.pid()}`, `--fsize=${bytes}:unlimited`])
