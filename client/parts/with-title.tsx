import { Fragment } from 'react'
import { isolated } from './rich.tsx'

type Props = { /** Put together with the title as `isolated` gives it. */ words: string; of: { title: string; /** Of the title. */ locale: string } }

/** A sentence of the page with the title of a statement in it: the title is read out, and written, in its own language, which need not be the page's. */
export function WithTitle({ words, of: { title, locale } }: Props) {
  return words.split(isolated(title)).map((part, at) => (
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={at}>
      {at > 0 && <bdi lang={locale}>{title}</bdi>}
      {part}
    </Fragment>
  ))
}
