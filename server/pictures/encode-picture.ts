import { createHash } from 'node:crypto'
import { Refusal } from '#contracts/refusals.ts'

/** A logo keeps its sharp edges and what is transparent; a photograph is for print, and no larger than that needs. */
export type PictureKind = 'logo' | 'photograph'
export type Encoded = { bytes: Buffer; mime: 'image/png' | 'image/jpeg'; width: number; height: number; /** SHA-256, in hexadecimal. */ hash: string }

const longestSide = { logo: 640, photograph: 2400 } as const
const shortestSide = 16
const readable = new Set(['png', 'jpeg', 'webp', 'gif', 'heif', 'svg'])
/** More is not unpacked, whatever a small file says of itself. */
const mostPixels = 50_000_000
const seconds = 10
/** Of 255, in red, green and blue. */
const nearlyWhite = 240

const refuse = (problem: string) => new Refusal('input.wrong', { fields: [{ field: 'picture', problem: `picture.${problem}` }] })

/** One at a time: what is unpacked takes many times the memory of its file. */
let before: Promise<unknown> = Promise.resolve()

/**
 * Draws a picture anew from what was uploaded, and keeps nothing of the file itself: no script of an SVG, no place where a photograph was taken, nothing
 * hidden behind its end. Throws a refusal in words where that cannot be done.
 */
export function encodePicture(file: Buffer, kind: PictureKind): Promise<Encoded> {
  const mine = before.then(() => encode(file, kind))
  before = mine.catch(() => undefined)
  return mine
}

async function encode(file: Buffer, kind: PictureKind): Promise<Encoded> {
  const sharp = await loadSharp()
  const open = (density?: number) => sharp(file, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true, ...(density && { density }) }).timeout({ seconds })
  const { format, width, height, hasAlpha, pages = 1 } = await understood(() => open().metadata())
  if (!format || !readable.has(format)) throw refuse('unreadable')
  if (pages > 1 && (format === 'gif' || format === 'webp')) throw refuse('moving')
  if (width * height > mostPixels) throw refuse('tooManyPixels')
  if (Math.min(width, height) < shortestSide) throw refuse('tooSmall')
  const most = longestSide[kind]
  // Drawn in points, an SVG is as large as it says; what is to be scaled up is drawn so from the beginning.
  const density = format === 'svg' ? Math.min(1000, Math.max(72, Math.floor((72 * most) / Math.max(width, height)))) : undefined
  const drawn = open(density).autoOrient().resize({ width: most, height: most, fit: 'inside', withoutEnlargement: true }).toColourspace('srgb')
  const isFlat = kind === 'photograph' && !hasAlpha && format !== 'svg'
  const { data, info } = await understood(() => (isFlat ? drawn.jpeg({ quality: 85, mozjpeg: true }) : drawn.png({ compressionLevel: 9, palette: false })).toBuffer({ resolveWithObject: true }))
  if (kind === 'logo' && (await isLostOnWhite(sharp, data))) throw refuse('white')
  return { bytes: data, mime: isFlat ? 'image/jpeg' : 'image/png', width: info.width, height: info.height, hash: createHash('sha256').update(data).digest('hex') }
}

/** Drawn in white for a dark ground: in our boxes, which are white, nobody would see it. */
async function isLostOnWhite(sharp: Awaited<ReturnType<typeof loadSharp>>, picture: Buffer): Promise<boolean> {
  const onWhite = await sharp(picture).flatten({ background: '#fff' }).raw().toBuffer()
  return onWhite.every((part) => part > nearlyWhite)
}

/** Whatever a decoder makes of it, the uploader learns what to do about it. */
async function understood<Found>(read: () => Promise<Found>): Promise<Found> {
  try {
    return await read()
  } catch (error) {
    throw refuse(error instanceof Error && /pixel limit/i.test(error.message) ? 'tooManyPixels' : 'unreadable')
  }
}

let loading: Promise<(typeof import('sharp'))['default']> | undefined

/** At the first picture: whoever never has one never has its library in memory either. */
function loadSharp() {
  loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false)
    sharp.concurrency(1)
    // Only what we read: libvips knows many more formats, and each is more to attack.
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({ operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif', 'VipsForeignLoadHeif', 'VipsForeignLoadSvg'] })
    return sharp
  })
  return loading
}
