import type { FileAnswer } from '#contracts/backers.ts'
import { answersJson, type Endpoint } from '#contracts/endpoint.ts'

/** An answer as the bytes of its media type: JSON, or a file under its name. */
export function asItLeaves(endpoint: Endpoint, answer: unknown): { headers: Record<string, string>; body: Buffer } {
  const { produces } = endpoint
  if (answersJson(endpoint)) return { headers: { 'Content-Type': `${produces}; charset=utf-8` }, body: Buffer.from(JSON.stringify(answer)) }
  const { body, filename, headers, mime: type = produces } = answer as FileAnswer
  return {
    headers: {
      ...headers,
      'Content-Type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
      'Content-Disposition': `${type === 'text/html' ? 'inline' : 'attachment'}; filename="${filename}"`,
    },
    body: Buffer.from(body),
  }
}
