import { createElement, type CSSProperties, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Block } from './letter.ts'
import { cutAtNames } from './names.ts'

const colours = { paper: '#fbfaf6', sheet: '#ffffff', ink: '#1c1b19', quiet: '#53514b', line: '#d6d2c7', accent: '#0f4a73', onAccent: '#ffffff' }
/** No web font: mail programs that fetch one tell its sender who reads. */
const serif = "'Source Serif 4', 'Iowan Old Style', Georgia, 'Times New Roman', serif"
const fonts = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'

/** Mail programs that turn dark by themselves read the meta tags, the others this. */
const darkMode = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background: #16181a !important; } .sheet { background: #1e2124 !important; border-color: #3a3d40 !important; }
  .ink { color: #eeebe4 !important; } .quiet { color: #b5b1a7 !important; } .line { border-color: #3a3d40 !important; }
  .accent { color: #9acbee !important; } .button { background: #9acbee !important; } .button a { color: #10222f !important; }
}
@media (max-width: 480px) { .inside { padding: 20px 16px !important; } .around { padding: 0 !important; } }`

/** Outlook sets with Word, which takes Times for a font it has not got, and scales pixels on sharp screens unless told. */
const forWord =
  '<!--[if mso]><style>p, td, li, a, blockquote, div { font-family: Arial, sans-serif !important; } h2, .brand { font-family: Georgia, serif !important; }</style><xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office"><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->'

type Page = { locale: string; subject: string; blocks: Block[]; footer: string[]; site: { url: string; name: string } }

/** Tables and inline styles, because Outlook sets with Word; no images, no script, nothing from elsewhere. */
export function html({ locale, subject, blocks, footer, site }: Page): string {
  const page = createElement(
    'html',
    { lang: locale, dir: writtenFrom(locale) },
    createElement(
      'head',
      null,
      createElement('meta', { httpEquiv: 'Content-Type', content: 'text/html; charset=utf-8' }),
      createElement('meta', { name: 'viewport', content: 'width=device-width' }),
      createElement('meta', { name: 'color-scheme', content: 'light dark' }),
      createElement('meta', { name: 'supported-color-schemes', content: 'light dark' }),
      createElement('meta', { name: 'format-detection', content: 'telephone=no, date=no, address=no, email=no, url=no' }),
      createElement('title', null, subject),
      createElement('style', { dangerouslySetInnerHTML: { __html: darkMode } }),
    ),
    createElement(
      'body',
      { className: 'paper', style: { margin: 0, padding: 0, background: colours.paper } },
      table(
        { width: '100%', className: 'paper', style: { background: colours.paper } },
        createElement(
          'td',
          { align: 'center', className: 'around', style: { padding: '24px 12px' } },
          table(
            { width: 600, className: 'sheet', style: { width: '100%', maxWidth: 600, background: colours.sheet, border: `1px solid ${colours.line}` } },
            createElement(
              'td',
              { className: 'inside ink', style: { padding: '28px 32px', ...text.paragraph, margin: 0, textAlign: 'start', wordBreak: 'break-word', overflowWrap: 'anywhere' } },
              createElement('p', { className: 'brand ink line', style: { ...text.paragraph, fontFamily: serif, fontSize: 20, lineHeight: '28px', fontWeight: 600, margin: '0 0 24px', paddingBottom: 16, borderBottom: `1px solid ${colours.line}` } }, site.name),
              ...blocks.map(blockAsHtml),
              createElement('div', { className: 'quiet line', style: { ...text.small, margin: '24px 0 0', paddingTop: 12, borderTop: `1px solid ${colours.line}` } }, footer.join(' ')),
            ),
          ),
        ),
      ),
    ),
  )
  return `<!doctype html>${renderToStaticMarkup(page).replace('</head>', `${forWord}</head>`)}`
}

const text = {
  paragraph: { margin: '0 0 16px', fontFamily: fonts, fontSize: 16, lineHeight: '24px', color: colours.ink },
  small: { margin: '16px 0 0', fontFamily: fonts, fontSize: 14, lineHeight: '20px', color: colours.quiet },
} satisfies Record<string, CSSProperties>

function blockAsHtml(block: Block, key: number): ReactNode {
  switch (block.kind) {
    case 'heading':
      return createElement('h2', { key, className: 'ink', style: { ...text.paragraph, margin: '24px 0 8px', fontFamily: serif, fontSize: 19, fontWeight: 600 } }, ...sentence(block.text))
    case 'paragraph':
      return createElement('p', { key, className: 'ink', style: text.paragraph }, ...sentence(block.text))
    case 'small':
      return createElement('p', { key, className: 'quiet', style: text.small }, ...sentence(block.text))
    case 'quote':
      return createElement(
        'blockquote',
        { key, dir: 'auto', className: 'ink line', style: { ...text.paragraph, padding: '2px 16px', borderInlineStart: `3px solid ${colours.line}`, whiteSpace: 'pre-line' } },
        block.text,
      )
    case 'button':
      return table(
        { key, style: { margin: '24px 0' } },
        createElement(
          'td',
          { align: 'center', bgcolor: colours.accent, className: 'button', style: { background: colours.accent, borderRadius: 2, msoPaddingAlt: '12px 24px' } as CSSProperties },
          createElement(
            'a',
            { href: block.url, style: { display: 'inline-block', padding: '12px 24px', fontFamily: fonts, fontSize: 16, lineHeight: '20px', fontWeight: 600, color: colours.onAccent, textDecoration: 'none' } },
            block.label,
          ),
        ),
      )
    case 'link':
      return createElement('p', { key, style: text.paragraph }, createElement('a', { href: block.url, className: 'accent', style: { color: colours.accent } }, ...sentence(block.label)))
    case 'code':
      return createElement('p', { key, dir: 'ltr', className: 'ink', style: { ...text.paragraph, fontFamily: 'ui-monospace, Menlo, Consolas, monospace', fontSize: 28, lineHeight: '36px', letterSpacing: 2 } }, block.code)
    case 'list':
      return createElement('ul', { key, className: 'ink', style: { ...text.paragraph, paddingInlineStart: 24 } }, ...block.items.map((item) => createElement('li', null, ...sentence(item))))
    case 'facts':
      return table(
        { key, style: { margin: '0 0 16px' } },
        ...block.facts.map(({ label, value }) =>
          createElement(
            'tr',
            null,
            createElement('td', { className: 'quiet', style: { ...text.small, padding: '0 16px 4px 0', verticalAlign: 'top' } }, label),
            createElement('td', { className: 'ink', style: { ...text.small, color: colours.ink, padding: '0 0 4px' } }, ...sentence(value)),
          ),
        ),
      )
  }
}

/** Names keep their own writing direction. */
const sentence = (words: string): ReactNode[] =>
  cutAtNames(words).map(({ text, isName }, key) => (isName ? createElement('span', { key, dir: 'auto', style: { unicodeBidi: 'isolate' } }, text) : text))

/** A layout table with one row, or the rows that are given. */
function table(attributes: Record<string, unknown>, ...cells: { type: unknown }[]) {
  const rows = cells.every(({ type }) => type === 'tr') ? (cells as ReactNode[]) : [createElement('tr', { key: 'row' }, ...(cells as ReactNode[]))]
  return createElement('table', { role: 'presentation', border: 0, cellPadding: 0, cellSpacing: 0, ...attributes }, createElement('tbody', null, ...rows))
}

const writtenFrom = (locale: string): 'ltr' | 'rtl' => (/^(ar|ckb|dv|fa|he|ku-Arab|ps|sd|ug|ur|yi)\b/.test(locale) ? 'rtl' : 'ltr')
