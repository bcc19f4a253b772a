import { blocksToHtml, escapeHtml } from '#server/statements/blocks-to-html.ts'
import type { LetterBacker, LetterContent } from './letter-content.ts'
import { letterStyle } from './letter-style.ts'
import { letterTypeface } from './letter-typeface.ts'
import { isRightToLeft } from './text-direction.ts'

/** The letter as one page that stands by itself: no script, nothing fetched, ready to print or to save. */
export function letterToHtml(letter: LetterContent): string {
  const page = pageOf(letter)
  const language = `lang="${escapeHtml(letter.locale)}" dir="${isRightToLeft(letter.locale) ? 'rtl' : 'ltr'}"`
  return `<!doctype html>
<html ${language}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escapeHtml(letter.author)}">
<title>${escapeHtml(letter.title)}</title>
<style>${letterTypeface(page)}${letterStyle}</style>
</head>
<body>
${page}
</body>
</html>
`
}

function pageOf(letter: LetterContent): string {
  const said = spokenIn(letter.framedIn)
  const [lead = '', ...underLead] = letter.letterhead
  return `<header class="letterhead"><p class="lead" dir="auto">${escapeHtml(lead)}</p>${underLead.map(line).join('')}</header>
<main>
<p class="date"${said}><time datetime="${escapeHtml(letter.datedOn)}">${escapeHtml(letter.date)}</time></p>
<div class="addressees">${letter.addressees.map((lines) => `<address>${lines.map(line).join('')}</address>`).join('')}</div>
<p class="salutation"${spokenIn(letter.greetedIn ?? letter.framedIn)}>${escapeHtml(letter.salutation)}</p>
<h1>${escapeHtml(letter.subject)}</h1>
<p class="ask">${escapeHtml(letter.ask)}</p>
<div class="statement"${letter.enclosure === undefined ? '' : said}>${blocksToHtml(letter.statement)}</div>
<p class="closing"${said}>${escapeHtml(letter.closing)}</p>
<div class="signature">${letter.signature.map(line).join('')}</div>
${letter.enclosure === undefined ? listed(letter) : `<p class="enclosure"${said}>${escapeHtml(letter.enclosure)}</p>`}
</main>
<footer><p${said}>${escapeHtml(letter.wording)}</p><p><a href="${escapeHtml(letter.permanentLink)}">${escapeHtml(letter.permanentLink)}</a></p></footer>`
}

const listed = ({ signedAsOf, order, backers, framedIn }: LetterContent) => `<section class="backers">
<h2${spokenIn(framedIn)}>${escapeHtml(signedAsOf)}</h2>
<p class="order"${spokenIn(framedIn)}>${escapeHtml(order)}</p>
<ul role="list">
${backers.map(backer).join('\n')}
</ul>
</section>`

/** For words that are in another language than the page. */
const spokenIn = (language: string | undefined) => (language === undefined ? '' : ` lang="${escapeHtml(language)}" dir="${isRightToLeft(language) ? 'rtl' : 'ltr'}"`)

const line = (text: string) => `<p dir="auto">${escapeHtml(text)}</p>`

function backer({ name, detail, language }: LetterBacker) {
  const spoken = language ? ` lang="${escapeHtml(language)}"` : ''
  return `<li><bdi${spoken}>${escapeHtml(name)}</bdi>${detail ? ` <small dir="auto">${escapeHtml(detail)}</small>` : ''}</li>`
}
