import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { readInvitation } from '#contracts/invitations.ts'
import { api } from '../../context.ts'
import type { Answers } from './answers.ts'
import { NotOpen } from './not-open.tsx'
import { SignForm } from './sign-form.tsx'

/** The form to sign, filled in with what the lead's list said. Opening it changes nothing; from "Go on" it is the ordinary way. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const token = params.token!
  const { campaign, organisation, signatory, signed } = await context.get(api)(readInvitation, { token })
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
  return { locale: campaign.locale, campaign, answers, signed }
}

export function Component() {
  const { campaign, answers, signed } = useLoaderData<typeof loader>()
  if (campaign.state !== 'open' || !campaign.version) return <NotOpen campaign={campaign} />
  return <SignForm campaign={campaign} version={campaign.version} answers={answers} problems={[]} invited={signed ? 'signed' : 'open'} />
}
