import type { Response } from 'express'
import { comeBackAfter } from './server-sent-event.ts'

/** One browser that listens. */
export type Listener = {
  /** The first call opens the stream. One that does not read is dropped: it comes back, and says what it saw last. */
  write(bytes: Buffer): void
  end(): void
  isOpen(): boolean
}

/** What may wait for a slow reader before it is dropped, in bytes. */
const mostWaiting = 64 * 1024
/** How long a reader has to take what was still waiting at the end, in milliseconds. */
const farewell = 5000
const opening = comeBackAfter(3000)

export function listenerOn(response: Response): Listener {
  let open = true
  response.on('close', () => (open = false))

  function begin() {
    // Not by Express's `set`, which would add a charset.
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': response.get('Cache-Control') ?? 'no-store', 'X-Accel-Buffering': 'no' })
    response.write(opening)
  }

  return {
    write: (bytes) => {
      if (!open) return
      if (!response.headersSent) begin()
      else if (response.writableLength > mostWaiting) return void response.destroy()
      response.write(bytes)
    },
    end: () => {
      if (!open) return
      open = false
      if (!response.headersSent) begin()
      response.end()
      const drop = setTimeout(() => response.destroy(), farewell)
      drop.unref()
      response.on('close', () => clearTimeout(drop))
    },
    isOpen: () => open,
  }
}
