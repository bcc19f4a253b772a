import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** `name` is the family as the font files themselves call it. */
export type Typeface = { name: string; files: string[] }

/** The forms of a Han character that a text can ask for: Taiwan and Hong Kong, mainland China, Japan, Korea. */
export type HanForm = 'tc' | 'sc' | 'jp' | 'kr'

const { resolve } = createRequire(import.meta.url)

function google(slug: string, name: string, styles: string[]): Typeface {
  const folder = dirname(resolve(`@expo-google-fonts/${slug}/package.json`))
  const stem = name.replaceAll(' ', '')
  return { name, files: styles.map((style) => join(folder, style, `${stem}_${style}.ttf`)) }
}

function han(form: HanForm, stem: string, name: string): Typeface {
  // This package lists its entry points and package.json is not among them.
  const folder = join(dirname(resolve(`@embedpdf/fonts-${form}`)), '..', 'fonts')
  return { name, files: ['Regular', 'Bold'].map((style) => join(folder, `${stem}-${style}.otf`)) }
}

const upright = ['400Regular', '600SemiBold']
const uprightAndItalic = [...upright, '400Regular_Italic', '600SemiBold_Italic']

/** In the order they are tried for each character: the letter's own face first, and the great Han fonts, which hold some of everything, last. */
export const openTypefaces = (): { alphabets: Typeface[]; han: Record<HanForm, Typeface> } => ({
  alphabets: [
    google('source-serif-4', 'Source Serif 4', uprightAndItalic),
    google('noto-serif', 'Noto Serif', uprightAndItalic),
    google('noto-serif-hebrew', 'Noto Serif Hebrew', upright),
    // Before Noto's Naskh, which builds letters from bases and dots: text copied or read aloud from the PDF came out garbled.
    google('amiri', 'Amiri', ['400Regular', '700Bold']),
    google('noto-naskh-arabic', 'Noto Naskh Arabic', upright),
    google('noto-sans-armenian', 'Noto Sans Armenian', upright),
    google('noto-sans-georgian', 'Noto Sans Georgian', upright),
    google('noto-serif-devanagari', 'Noto Serif Devanagari', upright),
    google('noto-serif-bengali', 'Noto Serif Bengali', upright),
    google('noto-sans-gurmukhi', 'Noto Sans Gurmukhi', upright),
    google('noto-sans-tamil', 'Noto Sans Tamil', upright),
    google('noto-sans-thai', 'Noto Sans Thai', upright),
    google('noto-sans-ethiopic', 'Noto Sans Ethiopic', upright),
    google('noto-emoji', 'Noto Emoji', upright),
  ],
  han: {
    tc: han('tc', 'NotoSansHant', 'Noto Sans T Chinese'),
    sc: han('sc', 'NotoSansHans', 'Noto Sans S Chinese'),
    jp: han('jp', 'NotoSansJP', 'Noto Sans Japanese'),
    kr: han('kr', 'NotoSansKR', 'Noto Sans Korean'),
  },
})
