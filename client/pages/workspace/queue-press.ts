/** What a single key does in the queue, to the sign-on that has the focus. Everything it does is a button, a tick or a field on the page. */
export function pressedIn(queue: HTMLElement, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
  const target = event.target as HTMLElement
  const all = [...queue.querySelectorAll<HTMLElement>('.held')]
  const held = target.closest<HTMLElement>('.held')
  if (isTypedInto(target)) return event.key === 'Enter' && held?.dataset.refusing !== undefined && target.matches('input[name="reason"]') ? press(held, 'button[value="refuse"]', event) : undefined
  // A key that is held down settles one, not all.
  if (event.repeat && event.key !== 'j' && event.key !== 'k') return
  const at = held ? all.indexOf(held) : -1
  if (event.key === 'j') focusOn(all[Math.min(at + 1, all.length - 1)], event)
  else if (event.key === 'k') focusOn(all[Math.max(at - 1, 0)], event)
  else if (event.key === 'u') press(document, '.undo button', event)
  else if (!held) return
  else if (event.key === 'a') press(held, 'button[value="approve"]', event)
  else if (event.key === 'x') press(held, 'input[name="ids"]', event)
  else if (event.key === 'r') openReason(held, event)
}

const typing = new Set(['text', 'search', 'email', 'url', 'tel', 'number', 'date', 'datetime-local', 'password'])
const isTypedInto = (target: HTMLElement): boolean => target.isContentEditable || target.matches('textarea, select') || (target instanceof HTMLInputElement && typing.has(target.type))

function press(within: ParentNode, what: string, event: KeyboardEvent): void {
  const control = within.querySelector<HTMLElement>(what)
  if (!control) return
  event.preventDefault()
  control.click()
}

function focusOn(held: HTMLElement | undefined, event: KeyboardEvent): void {
  const heading = held?.querySelector<HTMLElement>('h2')
  if (!heading) return
  event.preventDefault()
  heading.focus()
}

/** Opened by its key the reason is that of a refusal, so the Enter key sends it; until somebody goes elsewhere. */
function openReason(held: HTMLElement, event: KeyboardEvent): void {
  const reason = held.querySelector<HTMLInputElement>('input[name="reason"]')
  if (!reason) return
  event.preventDefault()
  held.dataset.refusing = ''
  reason.addEventListener('blur', () => delete held.dataset.refusing, { once: true })
  reason.focus()
}
