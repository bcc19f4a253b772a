import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { readInvitation } from '#contracts/invitations.ts'
import { readRegisters } from '#contracts/registers.ts'
import { api } from '../../context.ts'
import type { Answers } from './answers.ts'
import { NotOpen } from './not-open.tsx'
import { SignForm } from './sign-form.tsx'

/** The form to sign, filled in with what the lead's list said. Opening it changes nothing; from "Go on" it is the ordinary way. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const token = params.token!
  const ask = context.get(api)
  const [{ campaign, organisation, signatory, signed }, { registers }] = await Promise.all([ask(readInvitation, { token }), ask(readRegisters, {})])
  const answers: Answers = {
    'organisation.name': organisation.name,
    'organisation.website': organisation.website ?? '',
    'organisation.country': organisation.country ?? '',
    'organisation.place': organisation.place ?? '',
    'signatory.name': signatory.name ?? '',
    'signatory.role': signatory.role ?? '',
    'signatory.email': signatory.email ?? '',
    invitation: token,
  }
  return { locale: campaign.locale, campaign, answers, signed, completes: registers.length > 0 }
}

export function Component() {
  const { campaign, answers, signed, completes } = useLoaderData<typeof loader>()
  if (campaign.state !== 'open' || !campaign.version) return <NotOpen campaign={campaign} />
  return <SignForm campaign={campaign} version={campaign.version} answers={answers} problems={[]} completes={completes} invited={signed ? 'signed' : 'open'} />
}
