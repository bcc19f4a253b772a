import type { FileAnswer } from '#contracts/backers.ts'
import { answersJson, type Endpoint } from '#contracts/endpoint.ts'

/** Read where they are, not saved. */
const inPlace = new Set(['text/html', 'application/atom+xml'])
const isText = (produces: string) => produces.startsWith('text/') || inPlace.has(produces)

/** An answer as the bytes of its media type: JSON, or a file under its name. */
export function asItLeaves(endpoint: Endpoint, answer: unknown): { headers: Record<string, string>; body: Buffer } {
  const { produces } = endpoint
  if (answersJson(endpoint)) return { headers: { 'Content-Type': `${produces}; charset=utf-8` }, body: Buffer.from(JSON.stringify(answer)) }
  const { body, filename, headers, mime: type = produces, inline } = answer as FileAnswer
  return {
    headers: {
      ...headers,
      'Content-Type': isText(type) ? `${type}; charset=utf-8` : type,
      'Content-Disposition': `${inline || inPlace.has(type) ? 'inline' : 'attachment'}; filename="${filename}"`,
    },
    body: Buffer.from(body),
  }
}
