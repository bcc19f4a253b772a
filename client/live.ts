import type { Backer, LiveChange } from '#contracts/backers.ts'
import { numberIn, timeIn } from '#contracts/words/formats.ts'
import { fill, formFor, linesOf, placeFor } from './live-rows.ts'

type Standing = Omit<LiveChange, 'changed'>

const part = (name: string) => document.querySelector<HTMLElement>(`[data-live="${name}"]`)

/** Keeps count and list of the page as they are on the server. Only text is ever put in: names stay names. */
export function keepLive(): void {
  const list = part('list')
  const slug = list?.dataset.slug
  if (!list || !slug) return
  const api = `/api/campaigns/${encodeURIComponent(slug)}`
  const { lang } = list.dataset
  const events = new EventSource(`${api}/live${lang ? `?lang=${lang}` : ''}`)
  const refetch = () => fetchAnew(api, list)

  // The first event says where the campaign stands. A page from a cache is behind it, and does not know by what.
  let greeted = false
  events.addEventListener('reset', () => void refetch().catch(ignore))
  // A proxy that lets no stream through, or too many listeners here: the browser does not come back by itself then.
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) poll(`${api}/count`, list, refetch)
  })
  events.addEventListener('changed', ({ data }: MessageEvent<string>) => {
    const change = JSON.parse(data) as LiveChange
    const first = !greeted
    greeted = true
    if (change.revision <= Number(list.dataset.revision)) return
    if (first) void refetch().catch(ignore)
    else show(list, change, change.changed)
  })
}

const between = 30_000

/** Asks now and then, while somebody looks, in place of listening. What is asked for comes from memory, mostly as "unchanged". */
function poll(count: string, list: HTMLElement, refetch: () => Promise<void>): void {
  const asking = setInterval(() => {
    if (document.hidden) return
    readJson(count)
      .then((standing) => ((standing as Standing).revision > Number(list.dataset.revision) ? refetch() : undefined))
      // Not there any more, or not for everybody: asking again changes nothing.
      .catch(({ message }: Error) => message.startsWith('4') && clearInterval(asking))
  }, between)
}

/** The whole list again, where the page shows the whole list; otherwise only the count, and word that there is more. */
async function fetchAnew(api: string, list: HTMLElement): Promise<void> {
  if (list.dataset.inserts === undefined) return show(list, (await readJson(`${api}/count`)) as Standing, [], true)
  const found = (await readJson(`${api}/backers?perPage=1000${list.dataset.lang ? `&lang=${list.dataset.lang}` : ''}`)) as Standing & { backers: Backer[]; pages: number }
  if (found.pages > 1) return show(list, found, [], true)
  const listed = new Set(found.backers.map(({ id }) => id))
  const gone = rowsOf(list).flatMap(({ dataset }) => (dataset.id && !listed.has(dataset.id) ? [{ id: dataset.id, removed: true as const }] : []))
  // Rows that stand there already are left alone: nothing is to jump.
  const shown = new Set(rowsOf(list).map(({ dataset }) => dataset.id))
  show(list, found, [...gone, ...found.backers.filter(({ id }) => !shown.has(id))])
}

function show(list: HTMLElement, standing: Standing, changed: LiveChange['changed'], elsewhere = false): void {
  const lacking = changed.filter((row) => !apply(list, row)).length > 0 || elsewhere
  list.dataset.revision = String(standing.revision)
  showStanding(standing, list.dataset.spoken ?? 'en')
  const permanent = part('permanent') as HTMLAnchorElement | null
  if (permanent) {
    const { path, lang } = permanent.dataset
    permanent.href = `${path}?at=${standing.revision}${lang ? `&lang=${lang}` : ''}`
    permanent.textContent = (permanent.dataset.template ?? '%').replace('%', () => numberIn(list.dataset.spoken ?? 'en', standing.revision))
  }
  part('empty')?.toggleAttribute('hidden', list.childElementCount > 0)
  if (lacking) part('more')?.removeAttribute('hidden')
}

function showStanding({ count, branches, countries, asOf }: Standing, locale: string): void {
  const [number, forms, asOfLine] = [part('count'), part('forms'), part('as-of')]
  const form = formFor(count, JSON.parse(forms?.dataset.forms ?? '{}') as Record<string, string>, locale)
  if (number) number.textContent = numberIn(locale, count)
  if (forms) forms.textContent = form
  showAmong('branches', branches, locale)
  showAmong('countries', countries, locale)
  if (asOfLine && asOf) {
    const time = document.createElement('time')
    time.dateTime = asOf
    time.textContent = (asOfLine.dataset.template ?? '%').replace('%', () => timeIn(locale, asOf))
    asOfLine.replaceChildren(time)
  }
  announce(`${numberIn(locale, count)} ${form}`)
}

/** What is said only from so many on; its line goes while there is nothing in it. */
function showAmong(name: 'branches' | 'countries', count: number, locale: string): void {
  const place = part(name)
  const line = place?.parentElement
  if (!place || !line) return
  place.hidden = count < Number(place.dataset.least)
  place.textContent = `${formFor(count, JSON.parse(place.dataset.forms ?? '{}') as Record<string, string>, locale).replace('%', () => numberIn(locale, count))} `
  line.hidden = [...line.children].every((child) => child instanceof HTMLElement && child.hidden)
}

let news = ''
let waiting = false

/** Aloud at most every ten seconds: a busy hour is not to talk over what is being read. */
function announce(latest: string): void {
  news = latest
  if (waiting) return
  waiting = true
  setTimeout(() => {
    waiting = false
    const place = part('news')
    if (place) place.textContent = news
  }, 10_000)
}

/** Puts one change into the list; false where the row belongs to a part of the list that is not on this page. */
function apply(list: HTMLElement, change: LiveChange['changed'][number]): boolean {
  const { locale = 'en', spoken = 'en' } = list.dataset
  const standing = rowsOf(list).find(({ dataset }) => dataset.id === change.id)
  if ('removed' in change) {
    standing?.remove()
    return true
  }
  const row = rowOf(change, spoken)
  if (!row) return false
  if (standing && nameOf(standing) === nameOf(row)) {
    standing.replaceWith(row)
    return true
  }
  if (list.dataset.inserts === undefined) return false
  standing?.remove()
  const rows = rowsOf(list)
  list.insertBefore(row, rows[placeFor(change.name, rows.map(nameOf), locale)] ?? null)
  row.classList.add('backer-arrived')
  return true
}

const rowsOf = (list: HTMLElement) => [...list.children] as HTMLElement[]
const nameOf = (row: HTMLElement) => row.querySelector('.backer-name')?.textContent ?? ''

/** A row made from the template that the page brought along. */
function rowOf(backer: Backer, locale: string): HTMLElement | undefined {
  const template = document.querySelector<HTMLTemplateElement>('#backer-row')?.content.firstElementChild
  const row = template?.cloneNode(true) as HTMLElement | undefined
  if (!row) return undefined
  row.dataset.id = backer.id
  const lines = linesOf(backer, locale)
  for (const slot of row.querySelectorAll<HTMLElement>('[data-slot]')) {
    const values = lines[slot.dataset.slot ?? '']
    if (values) slot.textContent = fill(slot.textContent ?? '', values)
    else slot.remove()
    delete slot.dataset.slot
  }
  const own = row.querySelector<HTMLAnchorElement>('.backer-link')
  own?.setAttribute('href', (own.getAttribute('href') ?? '').replace('%id', () => encodeURIComponent(backer.id)))
  own?.setAttribute('aria-label', (own.getAttribute('aria-label') ?? '').replace('%name', () => backer.name))
  const link = row.querySelector<HTMLAnchorElement>('.backer-name a')
  if (link && isWebAddress(backer.website)) link.href = backer.website
  else if (link) link.replaceWith(backer.name)
  return row
}

const isWebAddress = (address: string | undefined): address is string => address !== undefined && /^https?:\/\//i.test(address)

/** As it is now: what the browser kept may be half a minute old, and asking whether it has changed costs next to nothing. */
async function readJson(address: string): Promise<unknown> {
  const answer = await fetch(address, { cache: 'no-cache', headers: { Accept: 'application/json' } })
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.json()
}

/** The page is complete as it came; the next event tries again. */
function ignore(): void {}
