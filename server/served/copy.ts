import { createHash } from 'node:crypto'
import { compress, type Encoding } from './encodings.ts'

/** Something that everybody gets the same of, as it was made. */
export type Made = { body: Buffer; headers: Readonly<Record<string, string>> }

/** Made once, compressed once, and sent as it is from then on. */
export type Copy = Made & {
  readonly etag: string
  /** A promise only until it has been compressed. */
  inEncoding(encoding: Encoding): Buffer | Promise<Buffer>
  /** What it takes in memory, every form of it that there is by now. */
  bytes(): number
}

type Given = Made & {
  /** Stands in the ETag, for people: the hash of what was made is what tells copies apart. */
  revision?: number | undefined
  /** Never changes under its address, so that it is worth more labour. */
  fixed?: boolean
  /** Called when it has come to take more memory. */
  grown?: () => void
}

export function makeCopy({ body, headers, revision, fixed = false, grown }: Given): Copy {
  const forms = new Map<Encoding, Buffer>([['identity', body]])
  const inHand = new Map<Encoding, Promise<Buffer>>()
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 16)
  // Names and texts are most of what is sent; pictures and typefaces are compressed already.
  const worthwhile = body.length > 200 && /text|json|javascript|\+xml/.test(headers['Content-Type'] ?? '')

  async function form(encoding: Exclude<Encoding, 'identity'>): Promise<Buffer> {
    const bytes = await compress(body, encoding, fixed)
    forms.set(encoding, bytes)
    inHand.delete(encoding)
    grown?.()
    return bytes
  }

  return {
    body,
    headers,
    etag: `W/"${revision === undefined ? '' : `r${revision}-`}${hash}"`,
    inEncoding: (asked) => {
      const encoding = worthwhile ? asked : 'identity'
      const known = forms.get(encoding)
      if (known || encoding === 'identity') return known ?? body
      const making = inHand.get(encoding) ?? form(encoding)
      inHand.set(encoding, making)
      return making
    },
    bytes: () => 2000 + [...forms.values()].reduce((sum, { length }) => sum + length, 0),
  }
}
