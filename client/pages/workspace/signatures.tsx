import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listSignatures, signatureStates } from '#contracts/signatures.ts'
import { Pagination } from '#client/ui/pagination.tsx'
import { asLead } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { findSignatures, pageOf } from './find-signatures.ts'
import { listPath } from './list-path.ts'
import { SignatureFilter } from './signature-filter.tsx'
import { SignatureTable } from './signature-table.tsx'
import { useNews } from './use-news.ts'

export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams
  const state = signatureStates.find((known) => known === query.get('state'))
  const q = (query.get('q') ?? '').trim()
  const { signatures, totals } = await asLead(args)(listSignatures, { slug: args.params.slug!, state })
  const found = findSignatures(signatures, q)
  return { ...pageOf(found, Number(query.get('page') ?? 1)), found: found.length, totals, state, q }
}

export function Component() {
  const t = useTranslations('workspace.signatures')
  const { campaign } = useCampaign()
  const { rows, page, pages, found, totals, state, q } = useLoaderData<typeof loader>()
  useNews()
  const nobody = Object.values(totals).every((count) => count === 0)
  return (
    <>
      <CampaignTitle page={pages > 1 ? t('pageTitle', { page, pages }) : t('title')} />
      <h1>{t('title')}</h1>
      {nobody ? (
        <p>{campaign.version ? t('noneYet') : t('noneInDraft')}</p>
      ) : (
        <>
          <SignatureFilter slug={campaign.slug} totals={totals} state={state} q={q} />
          <output className="line">{q ? t('foundFor', { count: found, q }) : t('found', { count: found })}</output>
          {rows.length > 0 && <SignatureTable slug={campaign.slug} version={campaign.version?.number} signatures={rows} />}
          <Pagination page={page} pages={pages} hrefOf={(page) => listPath(campaign.slug, { state, q, page })} />
        </>
      )}
    </>
  )
}
