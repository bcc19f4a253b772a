/** Says what is being done, then every ten seconds that it still is. Returns what ends it. */
export function sayWhile(sentence) {
  const began = Date.now()
  const elapsed = () => Math.round((Date.now() - began) / 1000)
  console.log(sentence)
  const timer = setInterval(() => console.log(`  … still at it after ${elapsed()} s`), 10000)
  timer.unref()
  return (done) => {
    clearInterval(timer)
    if (done) console.log(`${done} (${elapsed()} s)`)
  }
}
