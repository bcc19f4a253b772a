import { data, type LoaderFunctionArgs } from 'react-router'
import { listHostedCampaigns } from '#contracts/host.ts'
import { asLead } from '../workspace/asking.ts'

/** The campaign that the address names, as the host sees it. */
export async function findHosted(args: LoaderFunctionArgs) {
  const { campaigns } = await asLead(args)(listHostedCampaigns, {})
  const campaign = campaigns.find(({ slug }) => slug === args.params.slug)
  if (!campaign) throw data(null, { status: 404 })
  return { campaign }
}
