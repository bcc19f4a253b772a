import type { ReactNode } from 'react'
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { pathFor } from '#contracts/endpoint.ts'
import { listSignatures, signatureFilters, signaturesAsCsv, signaturesAsXlsx, signatureSorts } from '#contracts/lead-signatures.ts'
import { Pagination } from '#client/ui/pagination.tsx'
import { asLead } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { listPath, listQuery, type ListAsked } from './list-path.ts'
import { SignatureFilter } from './signature-filter.tsx'
import { SignatureTable } from './signature-table.tsx'
import { Ticked } from './ticked.tsx'
import { useNews } from './use-news.ts'

const perPage = 100

/** What the address asks for; what no list knows is left out. */
function askedIn(url: string): ListAsked & { page: number } {
  const query = new URL(url).searchParams
  const page = Number(query.get('page') ?? 1)
  const order = query.get('order')
  return {
    state: signatureFilters.find((known) => known === query.get('state')),
    q: (query.get('q') ?? '').trim().slice(0, 300),
    sort: signatureSorts.find((known) => known === query.get('sort')),
    order: order === 'asc' || order === 'desc' ? order : undefined,
    page: Number.isInteger(page) && page > 0 && page <= 1_000_000 ? page : 1,
  }
}

export async function loader(args: LoaderFunctionArgs) {
  const asked = askedIn(args.request.url)
  const { signatures, totals, undelivered, asking, found, page, pages } = await asLead(args)(listSignatures, { ...asked, state: signatureFilters.find((known) => known === asked.state), slug: args.params.slug!, perPage })
  return { signatures, totals, undelivered, asking, found, pages, asked: { ...asked, page } }
}

export function Component() {
  const t = useTranslations('workspace.signatures')
  const { campaign } = useCampaign()
  const { signatures, totals, undelivered, asking, found, pages, asked } = useLoaderData<typeof loader>()
  useNews()
  const { q, page, state } = asked
  const download = (path: string) => (chunks: ReactNode) => (
    <a href={pathFor(path, { slug: campaign.slug }) + listQuery({ ...asked, page: undefined })} download>
      {chunks}
    </a>
  )
  const nobody = Object.values(totals).every((count) => count === 0)
  const from = (page - 1) * perPage + 1
  return (
    <>
      <CampaignTitle page={pages > 1 ? t('pageTitle', { page, pages }) : t('title')} />
      <h1>{t('title')}</h1>
      {campaign.state === 'open' && (
        <p>
          <Link to={`/workspace/campaigns/${campaign.slug}/enter`}>{t('enter')}</Link>
        </p>
      )}
      {nobody ? (
        <p>{t(!campaign.version ? 'noneInDraft' : campaign.beforeLaunch ? 'noneYetPrivate' : 'noneYet')}</p>
      ) : (
        <>
          <SignatureFilter slug={campaign.slug} totals={totals} undelivered={undelivered} asking={asking} asked={asked} />
          <div className="list-head">
            <output className="line">{q ? t('foundFor', { count: found, q }) : t('found', { count: found })}</output>
            {pages > 1 && <span className="quiet">{t('range', { from, to: from + signatures.length - 1, count: found })}</span>}
            {found > 0 && (
              <span className="list-tool">
                {t.rich(q || state ? 'takeFound' : 'takeAll', { xlsx: download(signaturesAsXlsx.path), csv: download(signaturesAsCsv.path) })}
              </span>
            )}
            <Link className="list-tool" to={`/workspace/campaigns/${campaign.slug}/invalidations`}>
              {t('takeOffSeveral')}
            </Link>
          </div>
          {signatures.length > 0 && <SignatureTable slug={campaign.slug} version={campaign.version?.number} signatures={signatures} asked={asked} />}
          <Ticked slug={campaign.slug} signatures={signatures} />
          <Pagination page={page} pages={pages} hrefOf={(page) => listPath(campaign.slug, { ...asked, page })} />
        </>
      )}
    </>
  )
}
