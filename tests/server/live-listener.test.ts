import express from 'express'
import { expect, test, vi } from 'vitest'
import { listenerOn, type Listener } from '#server/live/listener.ts'
import { listenOn } from '#tests/support/event-stream.ts'

async function openListener() {
  const app = express()
  const gone = vi.fn<() => void>()
  const opened = new Promise<Listener>((resolve) =>
    app.get('/', (_, response) => {
      response.on('close', gone)
      resolve(listenerOn(response))
    }),
  )
  const { listen } = await listenOn(app)
  const streaming = listen('/')
  const listener = await opened
  listener.write(Buffer.from(': hello\n\n'))
  return { listener, stream: await streaming, gone }
}

const event = Buffer.from(`data: ${'x'.repeat(1_000_000)}\n\n`)
const soon = () => new Promise((resolve) => setTimeout(resolve, 1))

test('a browser that does not read is dropped before it costs memory', async () => {
  const { listener, stream } = await openListener()
  stream.pause()
  let written = 0
  for (; written < 200 && listener.isOpen(); written += 1) {
    listener.write(event)
    await soon()
  }
  // What the system itself buffers for a connection is some megabytes.
  expect(written).toBeLessThan(50)
  expect(listener.isOpen()).toBe(false)
})

test('one that reads gets whatever is sent', async () => {
  const { listener, stream } = await openListener()
  for (let written = 0; written < 50; written += 1) {
    listener.write(event)
    while (stream.raw().length < (written + 1) * event.length) await soon()
  }
  expect(listener.isOpen()).toBe(true)
  listener.end()
  await stream.ended()
})

test('one that is sent home and still does not read is cut off', async () => {
  const { listener, stream, gone } = await openListener()
  stream.pause()
  listener.write(Buffer.concat(Array.from({ length: 30 }, () => event)))
  expect(listener.isOpen()).toBe(true)
  listener.end()
  expect(listener.isOpen()).toBe(false)
  expect(gone).not.toHaveBeenCalled()
  await expect.poll(() => gone.mock.calls.length, { timeout: 10_000 }).toBe(1)
})
