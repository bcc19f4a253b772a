import { chmod, mkdtemp, readdir, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openSecret } from '#server/secret-file.ts'

const newFolder = () => mkdtemp(join(tmpdir(), 'countersign-secret-'))

describe('the secret', () => {
  test('is made once, for its owner only, and found again', async () => {
    const dataDir = join(await newFolder(), 'data')
    const first = await openSecret({ secretFile: undefined, dataDir })
    const second = await openSecret({ secretFile: undefined, dataDir })

    expect(Buffer.from(first.secret, 'base64url')).toHaveLength(32)
    expect(first.made).toBe(true)
    expect(second).toEqual({ secret: first.secret, made: false, exposed: false })
    expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600)
    expect(await readdir(dataDir)).toEqual(['secret'])
  })

  test('is one, however many servers start at the same moment', async () => {
    const dataDir = await newFolder()
    const opened = await Promise.all(Array.from({ length: 20 }, () => openSecret({ secretFile: undefined, dataDir })))

    expect(new Set(opened.map(({ secret }) => secret)).size).toBe(1)
    expect(opened.filter(({ made }) => made)).toHaveLength(1)
  })

  test('is read from SECRET_FILE where one is named, which is never made', async () => {
    const folder = await newFolder()
    const secretFile = join(folder, 'ours')
    await expect(openSecret({ secretFile, dataDir: folder })).rejects.toThrow(/SECRET_FILE .*ours does not exist\. Make one: /)

    await writeFile(secretFile, `${'s'.repeat(40)}\n`, { mode: 0o600 })
    expect(await openSecret({ secretFile, dataDir: folder })).toEqual({ secret: 's'.repeat(40), made: false, exposed: false })
  })

  test('is refused when others can read it, or when it is short', async () => {
    const folder = await newFolder()
    const secretFile = join(folder, 'ours')
    await writeFile(secretFile, 's'.repeat(40))
    await chmod(secretFile, 0o666)
    await expect(openSecret({ secretFile, dataDir: folder })).rejects.toThrow(/can be changed by others\. Write: chmod 600 /)

    await writeFile(secretFile, 'short')
    await chmod(secretFile, 0o600)
    await expect(openSecret({ secretFile, dataDir: folder })).rejects.toThrow(/is too short\. Put at least 32 random characters/)
  })
})
