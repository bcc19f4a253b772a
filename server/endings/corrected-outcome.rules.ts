import type { Outcome } from '#contracts/campaigns.ts'
import type { Words } from '#contracts/words/words.ts'
import { blocksToText } from '../statements/blocks-to-text.ts'
import { readStatement } from '../statements/markdown.ts'

type Said = { outcome: Outcome['kind']; words: string }

/** What the log says of an outcome that was changed: what was said came of it, and what is said now; the lead's own words where they are others. */
export function correctedOutcome({ was, is }: { was: Said; is: Said }, words: Words): { wrong: string; right: string } {
  const [before, after] = [plain(was.words), plain(is.words)]
  // Where only the emphasis is another, it is shown as typed.
  const texts = before === after && was.words !== is.words ? [was.words, is.words] : [before, after]
  const said = ({ outcome }: Said, text: string) => [words('record.correction.outcome', { kind: words(`domain.outcome.${outcome}`) }), ...(was.words === is.words ? [] : [text])].join('\n')
  return { wrong: said(was, texts[0]!), right: said(is, texts[1]!) }
}

/** Not wrapped: where it is read the lines are as wide as the page. */
const plain = (typed: string) => blocksToText(readStatement(typed).blocks, Infinity)
