import type { FileAnswer } from '#contracts/backers.ts'
import type { Endpoint } from '#contracts/endpoint.ts'

/** An answer as the bytes of its media type: JSON, or a file under its name. */
export function asItLeaves({ produces }: Endpoint, answer: unknown): { headers: Record<string, string>; body: Buffer } {
  if (produces === 'application/json') return { headers: { 'Content-Type': 'application/json; charset=utf-8' }, body: Buffer.from(JSON.stringify(answer)) }
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
