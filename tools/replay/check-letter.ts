import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { findInBrokenLines } from './broken-lines.ts'
import { expecting, type Client } from './client.ts'
import type { Ledger } from './ledger.ts'
import { textsOf } from './names.ts'

type Given = { lead: Client; slug: string; ledger: Ledger; /** As the list has them, in its order. */ names: string[]; out: string }

/** The letter in each of its forms, saved and read: every name of the list, in the order of the list. */
export async function checkLetter({ lead, slug, ledger, names, out }: Given): Promise<string[]> {
  const saved: string[] = []
  for (const form of ['pdf', 'txt', 'html'] as const) {
    const answer = await expecting(200, lead, 'GET', `/api/campaigns/${slug}/letter.${form}`)
    const file = join(out, `letter.${form}`)
    writeFileSync(file, answer.bytes)
    saved.push(file)
    for (const [header, value] of answer.headers) if (header.startsWith('x-countersign-')) ledger.notes.push(`letter.${form} says ${header}: ${value}`)
    const text = form === 'pdf' ? await textOfPdf(answer.bytes) : form === 'html' ? textsOf(answer.text).join('\n') : answer.text
    const { missing, loosely } = findInBrokenLines(names, text)
    ledger.mismatches.push(...missing.map((name) => `letter.${form} does not have ${JSON.stringify(name)}`))
    if (loosely.length > 0) ledger.notes.push(`letter.${form}: ${loosely.length} names compared loosely, since its text comes out in another order or by like letters: ${loosely.map((name) => JSON.stringify(name)).join(', ')}`)
  }
  return saved
}

async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true })
  return text
}
