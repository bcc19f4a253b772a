import type { Campaign } from '#contracts/campaigns.ts'
import { BackerList } from '../../parts/backer-list.tsx'
import { CampaignCard } from '../../parts/campaign-card.tsx'
import { CampaignSide } from '../../parts/campaign-side.tsx'
import { Deadline } from '../../parts/deadline.tsx'
import { DecisionMakers } from '../../parts/decision-makers.tsx'
import { BackerSearch } from '../public/backer-search.tsx'
import { sampleBackers, sampleNames, sampleSentence } from './sample.ts'

const campaign: Campaign = {
  slug: 'sample',
  title: sampleSentence,
  ask: sampleSentence,
  state: 'open',
  locale: 'en-GB',
  lead: { id: '1', name: sampleNames[1]! },
  version: null,
  languages: [],
  decisionMakers: [{ id: '1', name: 'Amara Whitfield', role: 'Mayor', institution: 'Northmoor Combined Authority' }],
  closesAt: '2026-12-18T17:00:00.000Z',
  count: 10_243,
  branches: 1204,
  countries: 14,
  asks: { secondPerson: 'no', basis: false },
  showsLogos: true,
  revision: 1,
  asOf: '2026-11-21T10:15:00.000Z',
}

/** The parts of `client/parts` that say something of a campaign: open, just begun, closed. */
export function CampaignParts() {
  return (
    <>
      <ul className="campaign-cards">
        <CampaignCard campaign={campaign} />
        <CampaignCard campaign={{ ...campaign, count: 1, title: sampleNames[2]!, lead: { id: '2', name: sampleNames[4]! }, closesAt: null }} />
      </ul>
      <CampaignSide campaign={campaign} standing={campaign} />
      <Deadline closesAt={null} />
      <Deadline closesAt={campaign.closesAt} over />
      <DecisionMakers decisionMakers={campaign.decisionMakers} />
      <DecisionMakers decisionMakers={[]} />
      <BackerSearch action="/design" q={sampleNames[0]!} />
      <BackerList slug="sample" revision={1} order="name" backers={sampleBackers} whole here="/design" />
    </>
  )
}
