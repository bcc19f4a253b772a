import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import supertest from 'supertest'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { allLetters } from '#emails/all-letters.ts'
import { render } from '#emails/render.ts'
import { folderTransport } from '#emails/transports/folder.ts'
import { devMailRouter } from '#server/pages/dev-mail.ts'
import { after, from, linkToken, minute, noon, site, typedCode } from './support.ts'

let dataDir: string

beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'countersign-mail-'))))
afterEach(() => rmSync(dataDir, { recursive: true }))

const folder = () => join(dataDir, 'mail')

function capture({ id = 'one', letter = 'verify', at = noon, props = {} }: { id?: string; letter?: string; at?: Date; props?: object } = {}) {
  const found = allLetters.get(letter)!
  return folderTransport({ folder: folder() }).send({
    id,
    messageId: `<${id}@localhost>`,
    from,
    to: { name: 'Ana Oak', address: 'ana@oak.example' },
    ...render(found, { ...found.sample, ...props }, { locale: 'en', site, linkToken, typedCode }),
    headers: { 'X-Countersign-Kind': letter },
    postedAt: at,
    sentAt: at,
  })
}

const mailbox = (config = {}) => {
  const app = express()
  app.use(devMailRouter({ production: false, smtpUrl: undefined, dataDir, ...config }))
  return supertest(app)
}

describe('where no mail server is set', () => {
  test('e-mails become files whose names sort by time, and a copy takes the place of the first', async () => {
    await capture({ id: 'later', at: after(minute) })
    await capture({ id: 'one' })
    await capture({ id: 'one' })
    expect(readdirSync(folder()).sort()).toEqual(['20261121T120000000Z-one.eml', '20261121T120100000Z-later.eml'])
  })

  test('the mailbox shows them, the newest first', async () => {
    await capture({ id: 'one' })
    await capture({ id: 'code', letter: 'sign-in', at: after(minute) })
    const { text } = await mailbox().get('/dev/mail').expect(200)
    expect(text.indexOf('-code.eml')).toBeGreaterThan(0)
    expect(text.indexOf('-one.eml')).toBeGreaterThan(text.indexOf('-code.eml'))
    expect(text).toContain('Ana Oak &lt;ana@oak.example&gt;')
  })

  test('each can be read, with links to follow', async () => {
    await capture()
    const { text } = await mailbox().get('/dev/mail/20261121T120000000Z-one.eml').expect(200)
    const link = `https://campaigns.example.org/confirm/${linkToken({ rowId: 'sample' })}`
    expect(text).toContain(`<a href="${link}">${link}</a>`)
    expect(text).toContain('\nK7TM-2QXW\n')
  })

  test('it is empty at first, and says so', async () => {
    const { text } = await mailbox().get('/dev/mail').expect(200)
    expect(text).toContain('No e-mail yet.')
  })

  test('it reloads by itself only where that is asked for', async () => {
    expect((await mailbox().get('/dev/mail')).text).not.toContain('http-equiv')
    expect((await mailbox().get('/dev/mail?reload=5')).text).toContain('<meta http-equiv="refresh" content="5">')
  })
})

describe('what others wrote', () => {
  test('runs nowhere in the mailbox', async () => {
    const nasty = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    await capture({ props: { organisation: nasty, title: nasty } })
    for (const path of ['/dev/mail', '/dev/mail/20261121T120000000Z-one.eml', '/dev/mail/20261121T120000000Z-one.eml/html']) {
      const { text, headers } = await mailbox().get(path).expect(200)
      expect(text).not.toMatch(/<script|<img/)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).not.toMatch(/script-src|allow-scripts/)
    }
  })

  test('is shown in a sandbox of its own', async () => {
    await capture()
    const { text } = await mailbox().get('/dev/mail/20261121T120000000Z-one.eml')
    expect(text).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"')
    const { headers } = await mailbox().get('/dev/mail/20261121T120000000Z-one.eml/html')
    expect(headers['content-security-policy']).toMatch(/^sandbox allow-popups/)
  })
})

describe('it does not exist', () => {
  const paths = ['/dev/mail', '/dev/mail/20261121T120000000Z-one.eml', '/dev/mail/20261121T120000000Z-one.eml/html']

  test.each(paths)('in production: %s', async (path) => {
    await capture()
    await mailbox({ production: true }).get(path).expect(404)
  })

  test.each(paths)('where a mail server is set: %s', async (path) => {
    await capture()
    await mailbox({ smtpUrl: 'smtp://localhost' }).get(path).expect(404)
  })

  test.each(paths)('for whoever comes through a proxy: %s', async (path) => {
    await capture()
    await mailbox().get(path).set('X-Forwarded-For', '203.0.113.7').expect(404)
    await mailbox().get(path).set('Forwarded', 'for=203.0.113.7').expect(404)
  })

  test.each(['..%2Fsecret.eml', '..%2f..%2fetc%2fpasswd', '%2e%2e%2fsecret.eml', 'none.eml', 'secret', '.eml', 'a%00.eml'])('for a file such as %s', async (file) => {
    await capture()
    writeFileSync(join(dataDir, 'secret.eml'), 'Subject: secret\r\n\r\nsecret')
    writeFileSync(join(dataDir, 'mail', 'secret'), 'secret')
    await mailbox().get(`/dev/mail/${file}`).expect(404)
  })
})
