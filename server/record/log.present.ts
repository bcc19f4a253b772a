import type { LogEntry } from '#contracts/record.ts'
import { publicReasonIn } from '#contracts/words/public-reason.ts'
import { wordsAt, wordsIn, type Words } from '#contracts/words/words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { LogRow } from '#db/queries/log.ts'
import { correctionIn } from './corrections.rules.ts'

/** An entry as everybody may read it, in words. What was erased is an entry without a name. */
export function entryPresenter({ slug, locale }: Pick<Campaign, 'slug' | 'locale'>, siteUrl: string): (entry: LogRow) => LogEntry {
  const words = wordsIn(locale)
  return (entry) => {
    const { number, at, kind, signatureId, versionNumber, commitment, opening } = entry
    const correction = correctionIn(entry, words, locale)
    return {
      number,
      at: at.toISOString(),
      kind,
      words: said(entry, words),
      ...(signatureId && { signatureId }),
      ...(versionNumber !== null && { version: versionNumber }),
      ...(typeof opening?.name === 'string' && { name: opening.name }),
      ...(typeof opening?.reason === 'string' && { reason: publicReasonIn(words, opening.reason) }),
      ...(correction && { correction }),
      url: `${siteUrl}/campaigns/${slug}/log/${number}`,
      commitment,
    }
  }
}

/** A name stands by itself, whatever its direction. */
const isolated = (typed: string) => `\u2068${typed}\u2069`

function said({ kind, versionNumber, opening }: LogRow, words: Words): string {
  const name = typeof opening?.name === 'string' ? isolated(opening.name) : words('domain.log.removedName')
  return wordsAt(words, `domain.log.${kind}`, { name, version: versionNumber ?? 0 }) ?? words('domain.log.other')
}
