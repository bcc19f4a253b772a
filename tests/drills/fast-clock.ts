// Loaded into the server before its program (`node --import`): its clock runs faster, so that back-offs and leases of
// minutes pass in seconds. Timers stay as they are. The product has no part in it.
const since = Number(process.env.DRILL_CLOCK_SINCE)
const speed = Number(process.env.DRILL_CLOCK_SPEED)

const RealDate = Date
const now = () => Math.round(since + (RealDate.now() - since) * speed)

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given) => (given.length === 0 ? new target(now()) : (Reflect.construct(target, given) as Date)),
  apply: () => new RealDate(now()).toString(),
  get: (target, key): unknown => (key === 'now' ? now : Reflect.get(target, key)),
})
