import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkDataFolder, checkRuntime, sentenceForListenError } from '#server/startup-checks.ts'

describe('before it starts, the server', () => {
  test('makes the data folder and leaves nothing in it', async () => {
    const dataDir = join(await mkdtemp(join(tmpdir(), 'countersign-data-')), 'deep', 'down')
    await checkDataFolder({ dataDir })
    expect(await readdir(dataDir)).toEqual([])
  })

  test('says what to do about a data folder that is a file, or that nobody can write', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'countersign-data-')), 'taken')
    await writeFile(file, '')
    await expect(checkDataFolder({ dataDir: file })).rejects.toThrow(/which is no folder\. Remove the file in its way, or name another/)
    await expect(checkDataFolder({ dataDir: '/proc/self' })).rejects.toThrow(/cannot be written \([A-Z]+\)\. Let the user that runs the server/)
  })

  test('says what to do about a busy port', async () => {
    const first = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => first.once('listening', resolve))
    const { port } = first.address() as AddressInfo
    const error = await new Promise<Error>((resolve) => createServer().once('error', resolve).listen(port, '127.0.0.1'))
    first.close()

    expect(sentenceForListenError(error, { host: '127.0.0.1', port })).toMatch(`Port ${port} is in use by another program. Stop that one, or choose another port, for example PORT=`)
    expect(sentenceForListenError(new Error('else'), { host: '127.0.0.1', port })).toBeUndefined()
  })

  test('refuses a runtime that would crash', () => {
    expect(() => checkRuntime({ napi: '9', node: '20.20.2' })).toThrow(/needs Node 24 or newer; this is Node 20\.20\.2/)
    expect(() => checkRuntime()).not.toThrow()
  })
})
