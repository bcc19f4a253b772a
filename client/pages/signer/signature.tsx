import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { askRegisterAddress, askToAuthorise, remindAuthoriser, stopAuthorisation } from '#contracts/authorisations.ts'
import { listCampaigns } from '#contracts/campaigns.ts'
import type { Api } from '#contracts/endpoint.ts'
import { addContact, keepAddress, offerAsContact, proposeAddress, removeContact } from '#contracts/signatories.ts'
import { correctSignature, disownSignature, readOwnSignature, replyToInvalidation, returnSignature, withdrawSignature } from '#contracts/own-signatures.ts'
import { api, site, type Site } from '../../context.ts'
import { refusedOf } from '../../refused.ts'
import { goingOnIn } from '../../parts/address-at.ts'
import { CorrectForm } from './correct-form.tsx'
import { correctionsFrom, correctionsIn, typedOf, type Typed } from './corrections.ts'
import { Over } from './over.tsx'
import { readStatementIn } from './read-statement-in.ts'
import { dones, OwnSignOn, type Done } from './own-sign-on.tsx'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ask = context.get(api)
  const token = params.token!
  const { searchParams } = new URL(request.url)
  const signature = await ask(readOwnSignature, { token })
  // What it may sign beside this one: a statement that is open to everybody.
  const others = isConfirmed(signature.state) ? (await ask(listCampaigns, {})).campaigns.filter(({ slug, state }) => slug !== signature.campaign.slug && state === 'open').slice(0, mostOthers) : []
  // Coming back is signing what stands there now, so it has to be read.
  const current = signature.state === 'withdrawn' ? await readStatementIn(ask, signature.campaign.slug, signature.readIn) : null
  return { locale: signature.locale, lang: signature.campaign.lang, token, signature, current, others, correcting: searchParams.has('correct'), done: dones.find((done) => done === searchParams.get('done')) ?? null }
}

const mostOthers = 10
const isConfirmed = (state: string) => state === 'listed' || state === 'held'

/** Fields of a form that stands beside others: `contact.name`. The endpoint calls it `name`. */
const ofOwnForm: Record<string, string> = { contact: 'contact', address: 'address', authoriser: 'authoriser' }

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const texts = Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  const intent = texts.intent ?? ''
  try {
    return await act(context.get(api), { usual: context.get(site), token: params.token!, intent, form, texts })
  } catch (thrown) {
    const refused = refusedOf(thrown)
    if (!refused) throw thrown
    const { message, code } = refused.answer
    const fields = (refused.answer.fields ?? []).map(({ field, message }) => ({ field: ofOwnForm[intent] ? `${ofOwnForm[intent]}.${field}` : field, message }))
    const aboutName = code === 'signature.name-mismatch' && fields.length === 0 ? [{ field: 'name', message }] : fields
    return data({ refused: { message, fields: aboutName }, ...(intent === 'correct' ? { corrections: correctionsIn(form) } : { typed: texts }) }, { status: refused.status })
  }
}

type Acting = { usual: Site; token: string; intent: string; form: FormData; texts: Record<string, string> }

async function act(ask: Api, { usual, token, intent, form, texts }: Acting) {
  const text = (name: string) => texts[name] ?? ''
  const doneAs = (done: Done) => redirect(`/signature/${encodeURIComponent(token)}?done=${done}`)
  if (intent === 'disown') return { disowned: (await ask(disownSignature, { token })).state }
  if (intent === 'take-back') {
    await ask(correctSignature, { token, quote: '', showSignatory: '' })
    return doneAs('takenBack')
  }
  if (intent === 'withdraw') {
    await ask(withdrawSignature, { token, name: text('name') })
    return doneAs('withdrawn')
  }
  if (intent === 'return') {
    await ask(returnSignature, { token, version: text('version'), readIn: text('readIn') })
    return doneAs('returned')
  }
  if (intent === 'reply') {
    await ask(replyToInvalidation, { token, reply: text('reply') })
    return doneAs('replied')
  }
  if (intent === 'offer') {
    await ask(offerAsContact, { token })
    return doneAs('offered')
  }
  if (intent === 'contact') {
    await ask(addContact, { token, name: text('contact.name'), role: text('contact.role'), email: text('contact.email') })
    return doneAs('contactAsked')
  }
  if (intent === 'contact-remove') {
    const { viewer, locale } = await ask(readOwnSignature, { token })
    await ask(removeContact, { token })
    // Whoever removes themselves has nothing left to open.
    return viewer === 'contact' ? redirect(goingOnIn(locale, '/removed', usual)) : doneAs('contactRemoved')
  }
  if (intent === 'authoriser') {
    await ask(askToAuthorise, { token, name: text('authoriser.name'), role: text('authoriser.role'), email: text('authoriser.email') })
    return doneAs('authorisationAsked')
  }
  if (intent === 'authorisation-register') {
    await ask(askRegisterAddress, { token })
    return doneAs('authorisationAsked')
  }
  if (intent === 'authorisation-remind') {
    await ask(remindAuthoriser, { token })
    return doneAs('authorisationReminded')
  }
  if (intent === 'authorisation-stop') {
    await ask(stopAuthorisation, { token })
    return doneAs('authorisationStopped')
  }
  if (intent === 'address') {
    await ask(proposeAddress, { token, email: text('address.email') })
    return doneAs('addressAsked')
  }
  if (intent === 'address-keep') {
    await ask(keepAddress, { token })
    return doneAs('addressKept')
  }
  await ask(correctSignature, { token, ...correctionsFrom(correctionsIn(form)) })
  return doneAs('corrected')
}

type Outcome = { disowned?: 'disowned' | 'held'; refused?: { message: string; fields: { field: string; message: string }[] }; corrections?: Typed; typed?: Record<string, string> } | undefined

export function Component() {
  const { token, signature, current, others, correcting, done } = useLoaderData<typeof loader>()
  const outcome = useActionData() as Outcome
  const here = `/signature/${encodeURIComponent(token)}`
  if (outcome?.disowned) return <Over state={outcome.disowned === 'held' ? 'disputed' : 'disowned'} slug={signature.campaign.slug} />
  if (outcome?.corrections || correcting) return <CorrectForm action={here} typed={outcome?.corrections ?? typedOf(signature)} refused={outcome?.refused} listed organisationOnly={signature.viewer === 'contact'} />
  return <OwnSignOn here={here} signature={signature} current={current} others={others} done={outcome ? null : done} refused={outcome?.refused} typed={outcome?.typed} />
}
