/** After so long without an answer somebody wonders whether anything happens. */
const wonder = 1_000
/** A connection that has given up by now is not waited for: whoever presses again means it. */
const giveUp = 30_000

/** What is on its way is not sent a second time; where the answer takes longer, the page says that it is on its way. */
export function sendOnce(): void {
  const note = document.querySelector<HTMLElement>('[data-sending]')
  let timers: ReturnType<typeof setTimeout>[] = []
  let underway = false
  const rest = () => {
    underway = false
    timers.forEach(clearTimeout)
    if (note) note.textContent = ''
  }

  document.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    if (underway) return event.preventDefault()
    underway = true
    timers = [setTimeout(() => note?.append(note.dataset.sending ?? ''), wonder), setTimeout(rest, giveUp)]
  })
  // Who comes back to the page as they left it may send it again.
  addEventListener('pageshow', rest)
}
