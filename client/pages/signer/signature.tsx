import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { readCampaign } from '#contracts/campaigns.ts'
import { correctSignature, disownSignature, readOwnSignature, returnSignature, withdrawSignature } from '#contracts/signatures.ts'
import { api } from '../../context.ts'
import { refusedOf } from '../../refused.ts'
import { CorrectForm } from './correct-form.tsx'
import { correctionsFrom, correctionsIn, typedOf, type Typed } from './corrections.ts'
import { Over } from './over.tsx'
import { OwnSignOn, type Done } from './own-sign-on.tsx'

const dones: readonly Done[] = ['corrected', 'withdrawn', 'returned']

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ask = context.get(api)
  const token = params.token!
  const { searchParams } = new URL(request.url)
  const signature = await ask(readOwnSignature, { token })
  // Coming back is signing what stands there now, so it has to be read.
  const current = signature.state === 'withdrawn' ? (await ask(readCampaign, { slug: signature.campaign.slug })).campaign : null
  return { locale: signature.campaign.locale, token, signature, current, correcting: searchParams.has('correct'), done: dones.find((done) => done === searchParams.get('done')) ?? null }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ask = context.get(api)
  const token = params.token!
  const form = await request.formData()
  const intent = form.get('intent')
  const typed = correctionsIn(form)
  const text = (name: string) => (typeof form.get(name) === 'string' ? (form.get(name) as string) : '')
  const doneAs = (done: Done) => redirect(`/signature/${encodeURIComponent(token)}?done=${done}`)
  try {
    if (intent === 'disown') return { disowned: (await ask(disownSignature, { token })).state }
    if (intent === 'withdraw') {
      await ask(withdrawSignature, { token, name: text('name') })
      return doneAs('withdrawn')
    }
    if (intent === 'return') {
      await ask(returnSignature, { token, version: text('version') })
      return doneAs('returned')
    }
    await ask(correctSignature, { token, ...correctionsFrom(typed) })
    return doneAs('corrected')
  } catch (thrown) {
    const refused = refusedOf(thrown)
    if (!refused) throw thrown
    const { message, fields = [], code } = refused.answer
    const aboutName = code === 'signature.name-mismatch' && fields.length === 0 ? [{ field: 'name', message }] : fields
    return data({ refused: { message, fields: aboutName }, ...(intent === 'correct' && { typed }), ...(intent === 'withdraw' && { name: text('name') }) }, { status: refused.status })
  }
}

type Outcome = { disowned?: 'disowned' | 'held'; refused?: { message: string; fields: { field: string; message: string }[] }; typed?: Typed; name?: string } | undefined

export function Component() {
  const { token, signature, current, correcting, done } = useLoaderData<typeof loader>()
  const outcome = useActionData() as Outcome
  const here = `/signature/${encodeURIComponent(token)}`
  if (outcome?.disowned) return <Over state={outcome.disowned === 'held' ? 'disputed' : 'disowned'} slug={signature.campaign.slug} />
  if (outcome?.typed || correcting) return <CorrectForm action={here} typed={outcome?.typed ?? typedOf(signature)} refused={outcome?.refused} listed />
  return <OwnSignOn here={here} signature={signature} current={current} done={outcome ? null : done} refused={outcome?.refused} typedName={outcome?.name} />
}
