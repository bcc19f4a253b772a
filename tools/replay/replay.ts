import { checkLetter } from './check-letter.ts'
import { checkList } from './check-list.ts'
import { expecting, openClient } from './client.ts'
import { explainHeld } from './explain-held.ts'
import { publishCampaign, signIn, type Wording } from './lead.ts'
import { held, listed, withState, type Ledger } from './ledger.ts'
import type { MailSink } from './mail-sink.ts'
import { makeSigners } from './make-signers.ts'
import { openProgress } from './progress.ts'
import type { LetterInput } from './read-letter.ts'
import { signAgain, type Again } from './sign-again.ts'
import { signAndConfirm } from './sign-and-confirm.ts'

type Given = { url: string; token?: string | undefined; sink: MailSink; letter: LetterInput; out: string; /** Whether everybody signs a second time. */ twice?: boolean; /** Milliseconds without any e-mail after which those that are missing count as lost. */ patience?: number }

/** The whole main job, from signing in to the letter, against a server that sends its e-mails to the sink. */
export async function replay({ url, token, sink, letter, out, twice = false, patience = 150_000 }: Given): Promise<{ ledger: Ledger; saved: string[]; again?: Again | undefined }> {
  const ledger: Ledger = { entries: makeSigners(letter.rows), mismatches: [], notes: [...letter.notes] }
  let doing = 'signing in'
  const progress = openProgress(() => {
    const done = withState(ledger, 'confirmed', 'refused', 'failed').length
    return `${doing} · ${ledger.entries.length - withState(ledger, 'waiting').length} of ${ledger.entries.length} rows sent · ${done} settled · ${listed(ledger).length} listed, ${held(ledger).length} held · ${sink.mails.length} e-mails`
  })
  const waits = { patience: 20 * 60_000, onWait: progress.say }
  try {
    await expecting(200, openClient({ url, patience: 5000 }), 'GET', '/healthz')
    // Also with a token: addresses at real domains are only used where e-mails are known to come here.
    const browser = openClient({ url, browser: true, ...waits })
    await signIn(browser, sink, `lead-${Date.now().toString(36)}@sender.example`)
    const lead = token ? openClient({ url, token, ...waits }) : browser

    doing = 'publishing'
    const published = await publishCampaign(lead, letter.wording)
    const client = openClient({ url, ...waits })
    const read = await expecting(200, client, 'GET', `/api/campaigns/${published.slug}`)
    ledger.mismatches.push(...wordingProblems(letter.wording, read.json.campaign))

    doing = 'signing and confirming'
    await signAndConfirm({ client, sink, published, ledger, patience })

    doing = 'checking'
    await explainHeld({ lead, slug: published.slug, ledger })
    const names = await checkList({ client, slug: published.slug, ledger })
    const saved = await checkLetter({ lead, slug: published.slug, ledger, names, out })
    if (!twice) return { ledger, saved }

    doing = 'signing once more'
    const again = await signAgain({ client, lead, sink, published, first: ledger, rows: letter.rows, names, patience })
    return { ledger, saved, again }
  } finally {
    progress.end()
  }
}

const asPublished = (markdown: string) => markdown.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim()

function wordingProblems({ title, ask, body }: Wording, { title: shownTitle, ask: shownAsk, version }: { title: string; ask: string; version: { body: string } }): string[] {
  const wrong = [title !== shownTitle && 'title', ask !== shownAsk && 'ask', asPublished(version.body) !== asPublished(body) && 'body'].filter((part) => part !== false)
  return wrong.map((part) => `The published ${part} is not what was written`)
}
