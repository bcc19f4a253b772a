import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readDecision, type Decision } from '#contracts/decisions.ts'
import { api } from '../../context.ts'
import { useFormats } from '../../language.tsx'
import { useAddressAt } from '../../parts/address-at.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated, linkTo } from '../../parts/rich.tsx'
import { WithTitle } from '../../parts/with-title.tsx'
import { Wording } from '../../parts/wording.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'

/** For whoever decides whether an organisation signs. It only shows: there is nothing to press. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const decision = await context.get(api)(readDecision, { token: params.token! })
  return { locale: decision.locale, lang: decision.campaign.lang, token: params.token!, decision }
}

export function Component() {
  const t = useTranslations('signer.decide')
  const inLanguage = useAddressAt()
  const { token, decision } = useLoaderData<typeof loader>()
  const { organisation, campaign, version, decisionMakers, state } = decision
  const title = t('title', { name: isolated(organisation), title: isolated(campaign.title) })
  return (
    <>
      <PageTitle>{t('title', { name: organisation, title: campaign.title })}</PageTitle>
      <h1>
        <WithTitle words={title} of={campaign} />
      </h1>
      {state === 'pending' ? <Asking token={token} decision={decision} /> : <Decided decision={decision} />}
      <h2>{t('wording', { number: version.number })}</h2>
      <Wording version={version} locale={campaign.locale} title={campaign.title} ask={campaign.ask} to={decisionMakers.map(({ name }) => name)} />
      <p className="quiet">{t.rich('campaign', { link: linkTo(inLanguage(`/campaigns/${campaign.slug}`)) })}</p>
    </>
  )
}

function Asking({ token, decision: { askedBy, organisation, campaign, askingUntil, closesAt, showSignatory, quote } }: { token: string; decision: Decision }) {
  const t = useTranslations('signer.decide')
  const { time } = useFormats()
  const [name, lead, person] = [isolated(organisation), isolated(campaign.lead), isolated(askedBy?.name ?? '')]
  const files = `/api/decisions/${encodeURIComponent(token)}`
  return (
    <>
      <p className="lede measure">{askedBy ? t('asked', { person, role: isolated(askedBy.role), name }) : t('askedErased', { name })}</p>
      <SummaryList
        rows={[
          ...(askingUntil ? [{ key: 'until', label: t('until'), value: <time dateTime={askingUntil}>{time(askingUntil)}</time> }] : []),
          { key: 'closes', label: t('closes'), value: closesAt ? <time dateTime={closesAt}>{time(closesAt)}</time> : t('noDeadline') },
          { key: 'lead', label: t('lead'), value: campaign.lead },
        ]}
      />
      <p className="actions">
        <a href={`${files}/wording.pdf`} download>
          {t('pdf')}
        </a>
        <a href={`${files}/deadline.ics`} download>
          {t('calendar')}
        </a>
      </p>
      <h2>{t('means')}</h2>
      <ul className="measure">
        <li>{t('backs', { name })}</li>
        <li>{t('delivers', { lead })}</li>
        <li>{t('leave')}</li>
      </ul>
      <h2>{t('public')}</h2>
      <ul className="measure">
        <li>{t('publicName')}</li>
        {quote && <li>{t('publicQuote', { quote })}</li>}
        {showSignatory && askedBy && <li>{t('publicPerson', { person })}</li>}
        <li>{t('publicNot')}</li>
      </ul>
      <h2>{t('confirms')}</h2>
      <p className="measure">{askedBy ? t('confirmsMore', { person, name }) : t('confirmsErased', { name })}</p>
    </>
  )
}

/** Somebody has answered already, or it is too late. */
function Decided({ decision: { state, organisation } }: { decision: Decision }) {
  const t = useTranslations('signer.decide')
  const states = useTranslations('domain.signatureState')
  return (
    <Notice title={t('over', { name: isolated(organisation) })}>
      <p>{states(state)}</p>
    </Notice>
  )
}
