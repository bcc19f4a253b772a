import type { RegisteredBody } from '#contracts/registers.ts'
import { fill, formFor } from './live-rows.ts'

type Said = { found: Record<string, string>; none: string; removed: string; also: string; filled: string; list: string }
type Given = { said: Said; fills: Partial<Record<'website' | 'country' | 'place' | 'id', string>> }

/** Somebody who types is not asked for at every letter. */
const pause = 180
/** A count that is read out at once is stale at the next letter. */
const beforeSaying = 700
const fewestLetters = 2

/** Completes names from registers: the field becomes a combobox, in which anything may be typed all the same. */
export function completeNames(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-completes]')) complete(input)
}

function complete(input: HTMLInputElement): void {
  const { said, fills } = JSON.parse(input.dataset.completes!) as Given
  const list = make('ul', { id: `${input.id}-list`, role: 'listbox', 'aria-label': said.list })
  const status = make('div', { role: 'status', class: 'visually-hidden' })
  list.hidden = true
  input.after(list, status)
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id, autocomplete: 'off', autocorrect: 'off' })) input.setAttribute(name, value)

  const known = new Map<string, RegisteredBody[]>()
  /** What a choice put into a field: that may be put in anew, what was typed may not. */
  const filledIn = new Map<string, string>()
  let shown: RegisteredBody[] = []
  let active = -1
  let asking: AbortController | undefined
  let [wait, speak]: (ReturnType<typeof setTimeout> | undefined)[] = []

  function close(): void {
    clearTimeout(wait)
    clearTimeout(speak)
    asking?.abort()
    list.hidden = true
    active = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }

  function say(words: string): void {
    clearTimeout(speak)
    speak = setTimeout(() => (status.textContent = words), beforeSaying)
  }

  function point(at: number): void {
    active = at
    for (const [place, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(place === at))
    const option = list.children[at]
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
    option?.scrollIntoView({ block: 'nearest' })
  }

  function show(bodies: RegisteredBody[]): void {
    shown = bodies
    list.replaceChildren(...bodies.map((body, at) => optionOf(body, `${list.id}-${at}`, said)))
    list.hidden = bodies.length === 0
    input.setAttribute('aria-expanded', String(bodies.length > 0))
    point(-1)
    list.scrollTop = 0
    say(bodies.length === 0 ? said.none : fill(formFor(bodies.length, said.found, document.documentElement.lang), { number: String(bodies.length) }))
  }

  async function look(): Promise<void> {
    const typed = input.value.trim()
    asking?.abort()
    if ([...typed].length < fewestLetters) return close()
    const before = known.get(typed)
    if (before) return show(before)
    asking = new AbortController()
    const { signal } = asking
    try {
      const answer = await fetch(`/api/registers/search?q=${encodeURIComponent(typed.slice(0, 300))}`, { signal })
      // Without an answer the field is what it is without script.
      if (!answer.ok) return close()
      const { results } = (await answer.json()) as { results: RegisteredBody[] }
      known.set(typed, results)
      if (!signal.aborted && document.activeElement === input) show(results)
    } catch {
      if (!signal.aborted) close()
    }
  }

  function choose(body: RegisteredBody): void {
    input.value = body.name
    close()
    for (const [what, id] of Object.entries(fills)) {
      const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(`#${CSS.escape(id)}`)
      if (!field || (field.value !== '' && field.value !== filledIn.get(id))) continue
      field.value = body[what as keyof typeof fills] ?? ''
      filledIn.set(id, field.value)
    }
    status.textContent = fill(said.filled, { name: body.name })
  }

  input.addEventListener('input', () => {
    clearTimeout(wait)
    wait = setTimeout(() => void look(), pause)
  })
  input.addEventListener('keydown', (event) => {
    const { key } = event
    const body = shown[active]
    if (key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    } else if (key === 'Enter' && body && !list.hidden) {
      event.preventDefault()
      choose(body)
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && !event.altKey) {
      event.preventDefault()
      if (list.hidden) void look()
      // Beyond either end is the field itself.
      else point(beside(active, key === 'ArrowDown' ? 1 : -1, shown.length))
    } else if (key === 'Tab') close()
  })
  input.addEventListener('blur', close)
  // A finger or a mouse on the list must not take the focus out of the field: the list would be gone before it is lifted.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => {
    const at = [...list.children].findIndex((option) => option.contains(target as Node))
    if (shown[at]) choose(shown[at])
  })
}

/** The option before or after; -1 is the field itself, which lies between the last and the first. */
const beside = (at: number, step: 1 | -1, count: number): number => ((at + 1 + step + count + 1) % (count + 1)) - 1

function optionOf({ id, name, alsoKnownAs, place, status }: RegisteredBody, optionId: string, { removed, also }: Said): HTMLElement {
  const option = make('li', { id: optionId, role: 'option', 'aria-selected': 'false' })
  const [first, second] = [make('span', { dir: 'auto' }), make('span', { class: 'quiet' })]
  first.textContent = name
  second.textContent = [alsoKnownAs && fill(also, { name: alsoKnownAs }), place, id, status === 'removed' ? removed : undefined].filter(Boolean).join(' · ')
  option.append(first, ' ', second)
  return option
}

function make(tag: string, attributes: Record<string, string>): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}
