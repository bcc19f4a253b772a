import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { askFirst } from '#contracts/decisions.ts'
import { confirmSignature, correctBeforeConfirming, disownSignature, readConfirmation, resendVerification } from '#contracts/own-signatures.ts'
import { api } from '../../context.ts'
import { refusedOf } from '../../refused.ts'
import { Confirmed } from './confirmed.tsx'
import { ConfirmReview } from './confirm-review.tsx'
import { CorrectForm } from './correct-form.tsx'
import { correctionsFrom, correctionsIn, typedOf, type Typed } from './corrections.ts'
import { Over } from './over.tsx'

/** Opening the link shows; only a button changes. Link scanners open every link in an e-mail. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const confirmation = await context.get(api)(readConfirmation, { token: params.token! })
  return { locale: confirmation.locale, lang: confirmation.campaign.lang, token: params.token!, confirmation, correcting: new URL(request.url).searchParams.has('correct'), saved: new URL(request.url).searchParams.get('done') === 'asking' }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ask = context.get(api)
  const token = params.token!
  const form = await request.formData()
  const intent = form.get('intent')
  const typed = correctionsIn(form)
  const until = form.get('until')
  try {
    if (intent === 'ask') {
      await ask(askFirst, { token, until: typeof until === 'string' ? until : '' })
      return redirect(`/confirm/${encodeURIComponent(token)}?done=asking`)
    }
    if (intent === 'resend') return { sentTo: (await ask(resendVerification, { token })).sentTo }
    if (intent === 'disown') return { disowned: (await ask(disownSignature, { token })).state }
    if (intent === 'correct') {
      await ask(correctBeforeConfirming, { token, ...correctionsFrom(typed) })
      return redirect(`/confirm/${encodeURIComponent(token)}`)
    }
    // Where a list did not say who they are, the form asks for it beside the button.
    const { name = '', role = '' } = { name: typed['signatory.name'], role: typed['signatory.role'] }
    if (name.trim() !== '' || role.trim() !== '') await ask(correctBeforeConfirming, { token, signatory: { ...(name.trim() !== '' && { name }), ...(role.trim() !== '' && { role }) } })
    return { confirmed: await ask(confirmSignature, { token, authority: form.get('authority') === 'on' }) }
  } catch (thrown) {
    const refused = refusedOf(thrown)
    if (!refused) throw thrown
    const { message, fields = [], code } = refused.answer
    return data({ refused: { message, fields, code }, authority: form.get('authority') === 'on', ...(intent === 'correct' && { typed }), ...(intent === 'ask' && typeof until === 'string' && { until }) }, { status: refused.status })
  }
}

type Outcome = { disowned?: 'disowned' | 'held'; confirmed?: Parameters<typeof Confirmed>[0]; refused?: { message: string; fields: { field: string; message: string }[]; code: string }; authority?: boolean; typed?: Typed; until?: string; sentTo?: string } | undefined

export function Component() {
  const { token, confirmation, correcting, saved } = useLoaderData<typeof loader>()
  const outcome = useActionData() as Outcome
  const { organisation, campaign, state } = confirmation
  const here = `/confirm/${encodeURIComponent(token)}`
  if (outcome?.confirmed) return <Confirmed {...outcome.confirmed} organisation={organisation.name} lead={campaign.lead} {...(confirmation.beforeLaunch ? { beforeLaunch: confirmation.beforeLaunch } : { slug: campaign.slug })} />
  if (outcome?.disowned) return <Over state={outcome.disowned === 'held' ? 'disputed' : 'disowned'} slug={campaign.slug} />
  if (state === 'pending' && (outcome?.typed || correcting)) return <CorrectForm action={here} typed={outcome?.typed ?? typedOf(confirmation)} refused={outcome?.refused} />
  if (state === 'pending' || state === 'held' || state === 'listed') return <ConfirmReview here={here} confirmation={confirmation} refused={outcome?.refused} authority={outcome?.authority} until={outcome?.until} sentTo={outcome?.sentTo} saved={saved && !outcome} />
  return <Over state={state} slug={campaign.slug} />
}
