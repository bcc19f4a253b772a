import { timeIn } from '#contracts/words/formats.ts'
import { letterSpokenIn, letterWordsIn } from '#contracts/words/letter-words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { findBackers } from '../backers/find-backers.ts'
import { readBackerList } from '../backers/read-backer-list.ts'
import type { Services } from '../services.ts'
import type { Block } from '../statements/blocks.ts'
import type { LetterContent } from './letter-content.ts'
import { writeLetter } from './write-letter.ts'

/** One page to lie on top of the letter: what is asked, how many ask it, and where that can be checked. */
export async function writeCoveringNote(services: Services, { campaign, decisionMaker, lang }: { campaign: Campaign; decisionMaker?: string | undefined; lang?: string | undefined }): Promise<LetterContent> {
  const letter = await writeLetter(services, { campaign, decisionMaker, order: 'name', lang })
  const list = await readBackerList(services.db, campaign)
  const { count, asOf } = list
  const { locale, subject, author } = letter
  const words = letterWordsIn(locale)
  const countries = new Set(findBackers(list, { order: 'name' }).map(({ country }) => country).filter(Boolean)).size
  return {
    ...letter,
    title: words('cover.title', { subject }),
    statement: [
      said(words('cover.signed', { count, countries, time: timeIn(letterSpokenIn(locale), asOf ?? services.now()) }), true),
      said(words('cover.enclosed')),
      said(words('cover.checked')),
      said(words('cover.check')),
      said(words('cover.answer')),
    ],
    signature: [author],
    signedAsOf: '',
    order: '',
    backers: [],
    enclosure: words('cover.enclosure'),
  }
}

const said = (text: string, strong = false): Block => ({ kind: 'paragraph', inlines: [{ text, ...(strong && { strong }) }] })
