import type { ReactNode } from 'react'

// What the tags in catalogues become: `t.rich('…', { mail: mailTo(address) })`.

/** `lang` where the words are in another language than the page's, such as a title. */
export const linkTo = (href: string, lang?: string) => (chunks: ReactNode) => <a href={href} lang={lang} dir={lang && 'auto'}>{chunks}</a>
export const mailTo = (address: string) => linkTo(`mailto:${address}`)
export const strongly = (chunks: ReactNode) => <strong>{chunks}</strong>
/** The same inside plain words, such as a title: marks that only a renderer of text sees. */
export const isolated = (typed: string) => `\u2068${typed}\u2069`
/** A name as somebody typed it: in its own direction, whatever surrounds it. */
export const asTyped = (chunks: ReactNode) => <bdi>{chunks}</bdi>
