import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listBackers } from '#contracts/backers.ts'
import { readCampaign } from '#contracts/campaigns.ts'
import { api } from '../../context.ts'
import { useAddressAt } from '../../parts/address-at.ts'
import { Deadline } from '../../parts/deadline.tsx'
import { readIn, shownIn } from '../../parts/languages.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { asTyped } from '../../parts/rich.tsx'
import { useFormats } from '../../language.tsx'
import { askedOf } from './asked.ts'

const latest = 5

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ask = context.get(api)
  const slug = params.slug!
  const { lang } = askedOf(request)
  const { campaign } = await ask(readCampaign, { slug, lang })
  // Whoever sees more than everybody is not shown it in somebody else's page.
  if (!campaign.version || campaign.beforeLaunch || campaign.state === 'taken-down') throw new Response(null, { status: 404 })
  const { backers } = await ask(listBackers, { slug, order: 'date', perPage: latest })
  return { ...readIn(campaign), campaign, backers }
}

/** A campaign in a frame on another site: how many, who came last, and where to sign. Nothing is signed in a frame. */
export function Component() {
  const t = useTranslations('sharing.embed')
  const words = useTranslations('public')
  const { number, time } = useFormats()
  const { campaign, backers } = useLoaderData<typeof loader>()
  const { slug, lead, state, closesAt, count, asOf } = campaign
  const { title, ask, locale } = shownIn(campaign, campaign.translation)
  const addressAt = useAddressAt()
  const page = addressAt(`/campaigns/${slug}`)
  return (
    <article className="embed">
      <PageTitle>{t('title', { title })}</PageTitle>
      <h1 id="framed" lang={locale} dir="auto">
        <a href={page} target="_blank" rel="noopener">
          {title}
        </a>
      </h1>
      <p lang={locale} dir="auto">
        {ask}
      </p>
      <p className="embed-count">
        <strong>{number(count)}</strong> {words('standing.forms', { count })}
      </p>
      <p className="quiet">{asOf ? <time dateTime={asOf}>{words('standing.asOf', { time: time(asOf) })}</time> : words('standing.unchanged')}</p>
      <h2>{t('latest')}</h2>
      {backers.length === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <ul>
          {backers.map(({ id, name }) => (
            <li key={id} dir="auto">
              {name}
            </li>
          ))}
        </ul>
      )}
      {state === 'open' && (
        <p>
          <a className="button" href={addressAt(`/campaigns/${slug}/sign`)} target="_blank" rel="noopener">
            {t('sign')}
            <span className="visually-hidden"> {t('newWindow')}</span>
          </a>
        </p>
      )}
      <p>
        <a href={page} target="_blank" rel="noopener">
          {t('read')}
          <span className="visually-hidden"> {t('newWindow')}</span>
        </a>
      </p>
      <p className="quiet">
        {words.rich('campaign.ledBy', { lead: lead.name, name: asTyped })}
        {' · '}
        {state === 'open' || state === 'closed' ? <Deadline closesAt={closesAt} over={state === 'closed'} /> : words(`campaign.${state === 'paused' ? 'paused' : 'archived'}`)}
      </p>
    </article>
  )
}
