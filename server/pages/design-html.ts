import type { Words } from '#contracts/words/words.ts'

export type Scheme = 'light' | 'dark'

type Frame = { words: Words; css: readonly string[] }

/** Every page in every state, each in light and dark. */
export const pagesPage = ({ names, words, css }: Frame & { names: { name: string; slug: string }[] }): string =>
  page({
    title: words('design.pages'),
    back: words('design.parts'),
    css,
    body: `<ul>${names.map(({ name, slug }) => `<li><a href="/design/pages/${slug}">${escape(name)}</a> ${schemes(`/design/pages/${slug}`, name, words)}</li>`).join('')}</ul>`,
  })

export const emailsPage = ({ emails, words, css }: Frame & { emails: { name: string; subject: string }[] }): string =>
  page({
    title: words('design.emails'),
    back: words('design.parts'),
    css,
    body: `<ul>${emails.map(({ name, subject }) => `<li><a href="/design/emails/${name}">${escape(name)}</a> ${schemes(`/design/emails/${name}/html`, name, words)}<br><span dir="auto">${escape(subject)}</span></li>`).join('')}</ul>`,
  })

export const emailPage = ({ name, email, words, css }: Frame & { name: string; email: { subject: string; text: string } }): string =>
  page({
    title: name,
    back: words('design.parts'),
    css,
    body: `<dl><dt>${escape(words('design.subject'))}</dt><dd dir="auto">${escape(email.subject)}</dd></dl>
<h2>${escape(words('design.html'))}</h2>
<p>${schemes(`/design/emails/${name}/html`, name, words)}</p>
<h2>${escape(words('design.text'))}</h2>
<pre class="letter-text" tabindex="0" role="region" aria-label="${escape(words('design.text'))}">${escape(email.text)}</pre>`,
  })

const schemes = (path: string, name: string, words: Words) =>
  (['light', 'dark'] as const).map((scheme) => `<a href="${path}?scheme=${scheme}" aria-label="${escape(words('site.labelled', { label: name, value: words(`design.${scheme}`) }))}">${escape(words(`design.${scheme}`))}</a>`).join(' · ')

const page = ({ title, back, body, css }: { title: string; back: string; body: string; css: readonly string[] }) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escape(title)}</title>${css.map((href) => `<link rel="stylesheet" href="${href}">`).join('')}</head><body><main><p><a href="/design">${escape(back)}</a></p><h1>${escape(title)}</h1>${body}</main></body></html>`

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
