import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from './package-root.ts'

const folder = 'node_modules/@fontsource/source-serif-4/files'

/** As the typeface is cut: the letters of Western Europe, which nearly every letter needs, and those of its neighbours. */
const cuts = [
  { cut: 'latin', range: 'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2212', isNeeded: () => true },
  { cut: 'latin-ext', range: 'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+1E00-1E9F, U+1EF2-1EFF', isNeeded: (html: string) => /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u02bd-\u02c5\u1e00-\u1e9f\u1ef2-\u1eff]/.test(html) },
]
const styles = [
  { weight: 400, style: 'normal', isNeeded: () => true },
  { weight: 600, style: 'normal', isNeeded: () => true },
  { weight: 400, style: 'italic', isNeeded: (html: string) => html.includes('<em>') },
]

/** The serif of the letter, itself and not its address: the page looks the same wherever it is opened, and fetches nothing. */
export const letterTypeface = (html: string): string =>
  cuts
    .filter(({ isNeeded }) => isNeeded(html))
    .flatMap(({ cut, range }) => styles.filter(({ isNeeded }) => isNeeded(html)).map(({ weight, style }) => `@font-face { font-family: 'Source Serif 4'; font-weight: ${weight}; font-style: ${style}; src: url(${fontFile(`source-serif-4-${cut}-${weight}-${style}.woff2`)}) format('woff2'); unicode-range: ${range}; }`))
    .join('\n')

const read = new Map<string, string>()

function fontFile(name: string): string {
  const url = read.get(name) ?? `data:font/woff2;base64,${readFileSync(join(packageRoot(), folder, name)).toString('base64')}`
  read.set(name, url)
  return url
}
