import { sentenceOf, type Client } from './client.ts'
import { named, type Entry, type Ledger } from './ledger.ts'
import { asShown } from './names.ts'
import { codeOf, confirmTokenOf, type Mail } from './read-mail.ts'
import { confirm } from './signer.ts'

/** Opens the link as a mail scanner and a person do, which must change nothing, then confirms; every fifth by its code. */
export async function followMail({ client, ledger, entry, mail }: { client: Client; ledger: Ledger; entry: Entry; mail: Mail }): Promise<void> {
  const [token, code] = [confirmTokenOf(mail), codeOf(mail)]
  const wrong = (what: string) => void ledger.mismatches.push(`${named(entry)}: ${what}`)
  if (!token || !code) return fail(entry, `the verification e-mail has no line that is ${token ? 'a code' : 'a link to /confirm/…'}`)
  entry.token = token

  const page = await client('GET', `/confirm/${token}`)
  if (page.status !== 200) wrong(`the page of the link answers ${page.status}`)
  for (let look = 1; look <= 2; look += 1) {
    const { status, json } = await client('GET', `/api/confirmations/${token}`)
    if (status !== 200 || json?.state !== 'pending') wrong(`opened for the ${look}. time, the link says ${status} ${json?.state ?? json?.code ?? ''} instead of pending`)
    else if (json.organisation?.name !== asShown(entry.signer.name)) wrong(`the link shows the name ${JSON.stringify(json.organisation?.name)}`)
  }

  const byCode = entry.row.number % 5 === 0
  const answer = byCode ? await client('POST', '/api/confirmations', { reference: mail.reference, code: entry.row.number % 2 ? code : code.toLowerCase().replace('-', ' ') }) : await confirm(client, token)
  if (answer.status !== 200) return fail(entry, `the confirmation ${byCode ? 'by code ' : ''}was answered with ${answer.status}: ${sentenceOf(answer)}`)
  if (!['listed', 'held', 'joined'].includes(answer.json.state)) return fail(entry, `the confirmation ended as ${answer.json.state}`)
  Object.assign(entry, { state: 'confirmed', outcome: answer.json.state, ...(answer.json.why && { why: answer.json.why }) })

  if (entry.row.number % 10 !== 1) return
  const again = await confirm(client, token)
  if (again.status !== 200 || again.json.state !== answer.json.state || again.json.manageUrl !== answer.json.manageUrl) wrong(`confirmed again, the answer is another: ${again.status} ${again.text.slice(0, 200)}`)
}

function fail(entry: Entry, why: string): void {
  Object.assign(entry, { state: 'failed', why })
}
