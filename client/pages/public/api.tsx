import { useTranslations } from 'use-intl/react'
import * as accounts from '#contracts/accounts.ts'
import * as authorisations from '#contracts/authorisations.ts'
import * as backers from '#contracts/backers.ts'
import * as campaigns from '#contracts/campaigns.ts'
import * as decisionMakers from '#contracts/decision-makers.ts'
import type { Endpoint } from '#contracts/endpoint.ts'
import * as leadSignatures from '#contracts/lead-signatures.ts'
import * as letters from '#contracts/letters.ts'
import * as organisations from '#contracts/organisations.ts'
import * as ownSignatures from '#contracts/own-signatures.ts'
import * as pictures from '#contracts/pictures.ts'
import * as signatures from '#contracts/signatures.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { linkTo } from '../../parts/rich.tsx'
import { Table } from '../../ui/table.tsx'

const isEndpoint = (said: unknown): said is Endpoint => typeof said === 'object' && said !== null && 'method' in said && 'path' in said && 'summary' in said
const endpoints = [campaigns, backers, signatures, ownSignatures, authorisations, leadSignatures, decisionMakers, letters, organisations, pictures, accounts].flatMap((area) => Object.values<unknown>(area).filter(isEndpoint))

const method = ({ method }: Endpoint) => <code>{method}</code>
const path = ({ path }: Endpoint) => <code>{path}</code>
/** The contracts speak English, whatever the page speaks. */
const summary = ({ summary }: Endpoint) => <span lang="en">{summary}</span>

/** The API for people: what there is, from the same contracts as the description for machines. */
export function Component() {
  const t = useTranslations('public.api')
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <h1>{t('title')}</h1>
      <p className="lede measure">{t.rich('lede', { link: linkTo('/api/openapi.json') })}</p>
      <p className="measure">{t('reading')}</p>
      <Table
        caption={t('table')}
        rows={endpoints}
        keyOf={({ method, path }) => `${method} ${path}`}
        columns={[
          { key: 'method', title: t('method'), cell: method },
          { key: 'path', title: t('path'), cell: path },
          { key: 'does', title: t('does'), cell: summary },
        ]}
      />
    </>
  )
}
