import { readFileSync } from 'node:fs'

// Loaded into the server before its program (`node --import`): its clock goes by so many milliseconds more than the real one as stand
// in a file, so that a story can let a link grow old. Timers stay as they are. The product has no part in it.
const file = process.env.JOURNEY_CLOCK ?? ''
const RealDate = Date
let passed = 0
setInterval(() => {
  passed = Number(readFileSync(file, 'utf8')) || passed
}, 50).unref()

const now = () => RealDate.now() + passed

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given) => (given.length === 0 ? new target(now()) : (Reflect.construct(target, given) as Date)),
  apply: () => new RealDate(now()).toString(),
  get: (target, key): unknown => (key === 'now' ? now : Reflect.get(target, key)),
})
