import type { Address } from 'postal-mime'
import { timeIn } from '#contracts/words/formats.ts'
import type { Words } from '#contracts/words/words.ts'
import type { Captured } from './captured-mail.ts'

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
ol { list-style: none; padding: 0; } li { padding: .75rem 0; border-top: 1px solid #8884; overflow-wrap: anywhere; } li a { font-size: 1.125rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dt { opacity: .75; } dd { margin: 0; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 15px/1.5 ui-monospace, Menlo, Consolas, monospace; border: 1px solid #8884; padding: 1rem; } iframe { width: 100%; height: 50rem; border: 1px solid #8884; }`

export function mailboxPage({ mails, total, words, reloads }: { mails: Captured[]; total: number; words: Words; reloads: boolean }): string {
  const rows = mails.map(
    ({ file, email }) =>
      `<li><a href="/dev/mail/${file}" dir="auto">${escape(email.subject ?? words('emails.mailbox.noSubject'))}</a><br><span dir="auto">${addresses(email.to)}</span> · ${escape(kindOf(email.headers))} · ${time(email.date)}</li>`,
  )
  const list = rows.length === 0 ? `<p>${escape(words('emails.mailbox.none'))}</p>` : `<ol>${rows.join('\n')}</ol>`
  const more = total > mails.length ? `<p>${escape(words('emails.mailbox.shown', { shown: mails.length, total }))}</p>` : ''
  const reload = reloads ? `<a href="/dev/mail">${escape(words('emails.mailbox.stopRefreshing'))}</a>` : `<a href="/dev/mail?reload=5">${escape(words('emails.mailbox.refresh'))}</a>`
  return page(words('emails.mailbox.title'), `<p>${escape(words('emails.mailbox.explained'))}</p><p>${reload}</p>${more}${list}`, reloads ? '<meta http-equiv="refresh" content="5">' : '')
}

export function mailPage({ file, email, words }: Captured & { words: Words }): string {
  const facts = [
    [words('emails.mailbox.from'), email.from ? addresses([email.from]) : ''],
    [words('emails.mailbox.to'), addresses(email.to)],
    [words('emails.mailbox.at'), time(email.date)],
    [words('emails.mailbox.kind'), escape(kindOf(email.headers))],
  ] as const
  const html = escape(words('emails.mailbox.html'))
  return page(
    email.subject ?? words('emails.mailbox.noSubject'),
    `<p><a href="/dev/mail">${escape(words('emails.mailbox.back'))}</a></p>
<dl>${facts.map(([label, value]) => `<dt>${escape(label)}</dt><dd dir="auto">${value}</dd>`).join('')}</dl>
<h2>${escape(words('emails.mailbox.text'))}</h2><pre dir="auto">${linked(email.text ?? '')}</pre>
<h2>${html}</h2><iframe title="${html}" src="/dev/mail/${file}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`,
  )
}

const page = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title>${head}<style>${style}</style></head><body><main><h1 dir="auto">${escape(title)}</h1>${body}</main></body></html>`

const kindOf = (headers: { key: string; value: string }[]) => headers.find(({ key }) => key === 'x-countersign-kind')?.value ?? ''

const addresses = (some: Address[] | undefined) => escape((some ?? []).map(({ name, address }) => (name ? `${name} <${address}>` : (address ?? ''))).join(', '))

const time = (date: string | undefined) => (date && !Number.isNaN(Date.parse(date)) ? escape(timeIn('en', date)) : '')

const linked = (text: string) => text.split(/(https?:\/\/\S+)/).map((part, at) => (at % 2 === 1 ? `<a href="${escape(part)}">${escape(part)}</a>` : escape(part))).join('')

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
