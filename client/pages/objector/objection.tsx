import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { affirmSignature, objectToSignature, readObjection } from '#contracts/objections.ts'
import { api } from '../../context.ts'
import { addressAt } from '../../parts/address-at.ts'
import { refusedOf } from '../../refused.ts'
import { languageOf } from '../public/asked.ts'
import { Decided } from './decided.tsx'
import { Objecting } from './objecting.tsx'

/** The link carries the language in which it was asked for. */
const opened = (params: { token?: string }, { url }: Request) => ({ token: params.token!, ...languageOf(new URL(url).searchParams) })

/** Opening the link shows; only a button changes. Mailboxes that everybody knows have every link opened by machines. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const objection = await context.get(api)(readObjection, opened(params, request))
  return { locale: objection.locale, lang: objection.campaign.lang, token: params.token!, objection }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const typed = form.get('words')
  const words = typeof typed === 'string' ? typed : ''
  try {
    if (form.get('intent') === 'affirm') await context.get(api)(affirmSignature, opened(params, request))
    else await context.get(api)(objectToSignature, { ...opened(params, request), words })
    return { made: true }
  } catch (thrown) {
    const refused = refusedOf(thrown)
    if (!refused) throw thrown
    return data({ words, problems: refused.answer.fields ?? [], sentence: refused.answer.message }, { status: refused.status })
  }
}

export function Component() {
  const { token, lang, objection } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const refused = outcome && 'problems' in outcome ? outcome : undefined
  if (objection.open) return <Objecting here={addressAt(`/objection/${encodeURIComponent(token)}`, undefined, lang)} objection={objection} refused={refused} />
  return <Decided objection={objection} />
}
