import { Form, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listHostedSignatures, type HostedSignature } from '#contracts/host.ts'
import { useFormats } from '#client/language.tsx'
import { Pagination } from '#client/ui/pagination.tsx'
import { StackedTable } from '#client/ui/stacked-table.tsx'
import { Unbroken } from '#client/ui/unbroken.tsx'
import { asLead } from '../workspace/asking.ts'
import { usePublicReason } from '../workspace/use-public-reason.ts'
import { findHosted } from './find-hosted.ts'
import { HostTitle } from './host-layout.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams
  const q = (query.get('q') ?? '').trim().slice(0, 300)
  const page = Number(query.get('page') ?? 1)
  const [{ campaign }, list] = await Promise.all([findHosted(args), asLead(args)(listHostedSignatures, { slug: args.params.slug!, ...(q && { q }), page: Number.isInteger(page) && page > 0 && page < 1_000_000 ? page : 1 })])
  return { campaign, q, ...list }
}

/** The sign-ons of one campaign, for the host: what can be taken off, and put on the list again. */
export function Component() {
  const t = useTranslations('host.signatures')
  const list = useTranslations('workspace.signatures')
  const { campaign, q, signatures, found, page, pages } = useLoaderData<typeof loader>()
  const at = `/host/campaigns/${campaign.slug}/signatures`
  const title = t('title', { title: campaign.title })
  return (
    <>
      <HostTitle page={title} />
      <h1>{title}</h1>
      <p>{t('intro', { lead: campaign.lead.name })}</p>
      <search>
        <Form className="search" action={at} key={q}>
          <div>
            <label htmlFor="q">{t('search')}</label>
            <input id="q" type="search" name="q" defaultValue={q} maxLength={300} className="input-full" />
          </div>
          <button type="submit" className="button button-secondary">{list('searchButton')}</button>
        </Form>
      </search>
      <output className="line">{q ? list('foundFor', { count: found, q }) : list('found', { count: found })}</output>
      {signatures.length > 0 && (
        <StackedTable caption={title} heads={[list('organisation'), list('state'), list('confirmed')]} actions={list('actions')}>
          {signatures.map((signature) => (
            <Row key={signature.id} at={at} signature={signature} />
          ))}
        </StackedTable>
      )}
      <Pagination page={page} pages={pages} hrefOf={(other) => `${at}?${new URLSearchParams({ ...(q && { q }), page: String(other) }).toString()}`} />
      <p className="actions">
        <Link to="/host/campaigns">{t('back')}</Link>
      </p>
    </>
  )
}

function Row({ at, signature: { id, name, website, place, state, confirmedAt, checks, reason, publicReason } }: { at: string; signature: HostedSignature }) {
  const t = useTranslations('workspace')
  const publicReasonIn = usePublicReason()
  const { date } = useFormats()
  return (
    <tr>
      <td>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        {place && <div className="quiet">{place}</div>}
        {website && <div className="quiet address">{website}</div>}
      </td>
      <td data-title={t('signatures.state')}>
        <div>
          <strong>{t(`short.${state}`)}</strong>
          {reason && <div className="quiet">{t('signatures.reason', { reason })}</div>}
          {publicReason && <div className="quiet">{t('signatures.publicReason', { reason: publicReasonIn(publicReason) })}</div>}
        </div>
      </td>
      <td data-title={t('signatures.confirmed')}>
        <div>
          {confirmedAt ? date(confirmedAt) : t('signatures.notConfirmed')}
          {checks.map((words) => (
            <div key={words} className="quiet">
              <Unbroken>{words}</Unbroken>
            </div>
          ))}
        </div>
      </td>
      <td className="row-actions">
        {(state === 'listed' || state === 'held' || state === 'pending') && (
          <Link to={`${at}/${id}/invalidation`} aria-label={t('signatures.takeOffNamed', { name })}>
            {t('signatures.takeOff')}
          </Link>
        )}
        {state === 'invalidated' && confirmedAt && (
          <Link to={`${at}/${id}/reinstatement`} aria-label={t('signatures.putBackNamed', { name })}>
            {t('signatures.putBack')}
          </Link>
        )}
      </td>
    </tr>
  )
}
