import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { affirmSignature, objectToSignature, readObjection } from '#contracts/objections.ts'
import { api } from '../../context.ts'
import { refusedOf } from '../../refused.ts'
import { Decided } from './decided.tsx'
import { Objecting } from './objecting.tsx'

/** Opening the link shows; only a button changes. Mailboxes that everybody knows have every link opened by machines. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const objection = await context.get(api)(readObjection, { token: params.token! })
  return { locale: objection.campaign.locale, token: params.token!, objection }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const typed = form.get('words')
  const words = typeof typed === 'string' ? typed : ''
  try {
    if (form.get('intent') === 'affirm') await context.get(api)(affirmSignature, { token: params.token! })
    else await context.get(api)(objectToSignature, { token: params.token!, words })
    return { made: true }
  } catch (thrown) {
    const refused = refusedOf(thrown)
    if (!refused) throw thrown
    return data({ words, problems: refused.answer.fields ?? [], sentence: refused.answer.message }, { status: refused.status })
  }
}

export function Component() {
  const { token, objection } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const refused = outcome && 'problems' in outcome ? outcome : undefined
  if (objection.open) return <Objecting here={`/objection/${encodeURIComponent(token)}`} objection={objection} refused={refused} />
  return <Decided objection={objection} />
}
