import { data, redirectDocument, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { askForCode, readSession, signIn } from '#contracts/accounts.ts'
import { api } from '#client/context.ts'
import { refusedIn, type Told, type Typed, typedIn } from '../workspace/outcome.ts'
import { AskForCode } from './ask-for-code.tsx'
import { returnPath } from './own-path.ts'
import { TypeCode } from './type-code.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const to = returnPath(query.get('to'))
  const { account } = await context.get(api)(readSession, {})
  if (account) throw redirectDocument(to)
  return { ended: query.has('ended'), signedOut: query.has('out') }
}

/** Two steps on one address, so that the e-mail address never stands in a link: it travels in the form. */
export async function action({ context, request }: ActionFunctionArgs) {
  const ask = context.get(api)
  const typed = typedIn(await request.formData())
  const { step = 'send', email = '', code = '' } = typed
  try {
    if (step === 'change') return again('send', typed)
    if (step === 'code') {
      await ask(signIn, { email, code })
      return redirectDocument(returnPath(new URL(request.url).searchParams.get('to')))
    }
    const { sentTo } = await ask(askForCode, { email })
    return again('code', { email: sentTo })
  } catch (error) {
    const refused = refusedIn(error)
    if (!refused) throw error
    return data(again(step === 'code' ? 'code' : 'send', typed, refused.told), { status: refused.status || 503 })
  }
}

type Step = { step: 'send' | 'code'; typed: Typed; refused?: Told }
const again = (step: Step['step'], typed: Typed, refused?: Told): Step => ({ step, typed, ...(refused && { refused }) })

export function Component() {
  const { ended, signedOut } = useLoaderData<typeof loader>()
  const outcome = useActionData<Step>()
  if (outcome?.step === 'code') return <TypeCode {...outcome} />
  return <AskForCode outcome={outcome} ended={ended} signedOut={signedOut} />
}
