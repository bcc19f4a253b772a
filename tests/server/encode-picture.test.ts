import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { Refusal } from '#contracts/refusals.ts'
import { encodePicture } from '#server/pictures/encode-picture.ts'

const solid = (width: number, height: number, more: object = {}) => sharp({ create: { width, height, channels: 3, background: '#246', ...more } })

/** A circle, on nothing. */
const circle = (fill: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="64" height="32"><circle cx="16" cy="16" r="9" fill="${fill}"/></svg>`)

async function problemOf(file: Buffer): Promise<string | undefined> {
  try {
    await encodePicture(file, 'photograph')
    return undefined
  } catch (error) {
    return error instanceof Refusal ? error.facts.fields?.[0]?.problem : String(error)
  }
}

describe('a picture that was uploaded', () => {
  test('is drawn anew: a photograph as JPEG of a size for print, without where it was taken', async () => {
    const taken = await solid(4000, 2000).jpeg().withExif({ IFD0: { Copyright: 'Zebulon' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } }).toBuffer()
    const { bytes, mime, width, height, hash } = await encodePicture(Buffer.concat([taken, Buffer.from('<script>alert(1)</script>')]), 'photograph')
    expect({ mime, width, height }).toEqual({ mime: 'image/jpeg', width: 2400, height: 1200 })
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(bytes.includes('Zebulon') || bytes.includes('<script>')).toBe(false)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  })

  test('stays transparent as a logo, and is not blown up', async () => {
    const logo = await solid(120, 60, { channels: 4, background: { r: 0, g: 80, b: 80, alpha: 0.5 } }).png().toBuffer()
    const { mime, width, height, bytes } = await encodePicture(logo, 'logo')
    expect({ mime, width, height }).toEqual({ mime: 'image/png', width: 120, height: 60 })
    expect((await sharp(bytes).metadata()).hasAlpha).toBe(true)
  })

  test('may be an SVG, of which only what is drawn is left', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="32" height="16" onload="alert(1)"><script>alert(1)</script><image xlink:href="file:///etc/hostname" width="9" height="9"/><rect width="32" height="16" fill="#0a0"/></svg>`
    const { mime, width, height } = await encodePicture(Buffer.from(svg), 'logo')
    expect({ mime, width, height }).toEqual({ mime: 'image/png', width: 444, height: 222 })
  })

  test('is no logo where it was drawn in white for a dark ground: ours is white', async () => {
    await expect(encodePicture(circle('#fdfdfd'), 'logo')).rejects.toMatchObject({ facts: { fields: [{ field: 'picture', problem: 'picture.white' }] } })
    expect(await encodePicture(circle('#ffe680'), 'logo')).toMatchObject({ mime: 'image/png' })
    expect(await encodePicture(circle('#fff'), 'photograph')).toMatchObject({ mime: 'image/png' })
  })

  test('is the same bytes for the same file', async () => {
    const file = await solid(50, 50).png().toBuffer()
    expect((await encodePicture(file, 'logo')).hash).toBe((await encodePicture(file, 'logo')).hash)
  })

  test('is refused with what to do where it is no picture, or would fill the memory', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${[...'bcdefghij'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`).join('')}]><svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><text>&j;</text></svg>`
    const huge = `<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000"><rect width="9" height="9"/></svg>`
    const bomb = await solid(9000, 9000).png().toBuffer()
    expect(await problemOf(Buffer.from('<html><script>alert(1)</script></html>'))).toBe('picture.unreadable')
    expect(await problemOf(Buffer.from('%PDF-1.7'))).toBe('picture.unreadable')
    expect(await problemOf(Buffer.from(laughs))).toBe('picture.unreadable')
    expect(await problemOf(await solid(300, 300).tiff().toBuffer())).toBe('picture.unreadable')
    expect(await problemOf(Buffer.from(huge))).toBe('picture.tooManyPixels')
    expect(await problemOf(bomb)).toBe('picture.tooManyPixels')
    expect(await problemOf(await solid(300, 3).png().toBuffer())).toBe('picture.tooSmall')
  })
})
