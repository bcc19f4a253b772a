import { useTranslations } from 'use-intl/react'
import * as accounts from '#contracts/accounts.ts'
import * as authorisations from '#contracts/authorisations.ts'
import * as backers from '#contracts/backers.ts'
import * as campaigns from '#contracts/campaigns.ts'
import * as decisionMakers from '#contracts/decision-makers.ts'
import * as endings from '#contracts/endings.ts'
import type { Endpoint } from '#contracts/endpoint.ts'
import * as leadSignatures from '#contracts/lead-signatures.ts'
import * as letters from '#contracts/letters.ts'
import * as organisations from '#contracts/organisations.ts'
import * as osdi from '#contracts/osdi.ts'
import * as ownSignatures from '#contracts/own-signatures.ts'
import * as pictures from '#contracts/pictures.ts'
import * as reconciliation from '#contracts/reconciliation.ts'
import * as record from '#contracts/record.ts'
import { scopeFor } from '#contracts/scopes.ts'
import * as sharing from '#contracts/sharing.ts'
import * as signatures from '#contracts/signatures.ts'
import * as webhooks from '#contracts/webhooks.ts'
import { asBefore } from '../as-before.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { linkTo } from '../../parts/rich.tsx'
import { useSite } from '../../site-data.ts'
import { Table } from '../../ui/table.tsx'
import { apiExamples } from './api-examples.ts'
import { DataColumns } from './data-columns.tsx'

const isEndpoint = (said: unknown): said is Endpoint => typeof said === 'object' && said !== null && 'method' in said && 'path' in said && 'summary' in said
const endpoints = [campaigns, backers, record, reconciliation.registersReconciled, reconciliation.backersReconciled, osdi, signatures, ownSignatures, authorisations, leadSignatures, decisionMakers, endings, letters, organisations, pictures, sharing, webhooks, accounts].flatMap((area) => Object.values<unknown>(area).filter(isEndpoint))

const method = ({ method }: Endpoint) => <code>{method}</code>
const path = ({ path }: Endpoint) => <code>{path}</code>
const scope = (endpoint: Endpoint) => <code className="unbroken">{scopeFor(endpoint)}</code>
/** The contracts speak English, whatever the page speaks. */
const summary = ({ summary }: Endpoint) => <span lang="en">{summary}</span>

/** The API for people: how to begin, with examples that run, and what there is, from the same contracts as the description for machines. */
export const loader = asBefore

export function Component() {
  const t = useTranslations('public.api')
  const { url } = useSite()
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <h1>{t('title')}</h1>
      <p className="lede measure">{t.rich('lede', { link: linkTo('/api/openapi.json') })}</p>
      <div className="measure">
        <p>{t('variables')}</p>
        <Example name="variables" code={apiExamples.variables(url)} />
        <h2>{t('listTitle')}</h2>
        <p>{t('list')}</p>
        <Example name="count" code={apiExamples.count} />
        <Example name="list" code={apiExamples.list} />
        <p>{t('listMore')}</p>
        <h2>{t('atTitle')}</h2>
        <p>{t('at')}</p>
        <Example name="at" code={apiExamples.at} />
        <h2>{t('liveTitle')}</h2>
        <p>{t('live')}</p>
        <Example name="live" code={apiExamples.live} />
        <h2>{t('osdiTitle')}</h2>
        <p>{t('osdi')}</p>
        <Example name="osdi" code={apiExamples.osdi} />
        <h2>{t('feedsTitle')}</h2>
        <p>{t('feeds')}</p>
        <Example name="feeds" code={apiExamples.feeds} />
        <h2>{t('embedTitle')}</h2>
        <p>{t('embed')}</p>
        <Example name="embed" code={apiExamples.embed} />
        <h2>{t('reconcileTitle')}</h2>
        <p>{t.rich('reconcile', { link: linkTo('https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/') })}</p>
        <Example name="reconcile" code={apiExamples.reconcile} />
        <h2>{t('tokenTitle')}</h2>
        <p>{t('reading')}</p>
        <Example name="token" code={apiExamples.token} />
        <h2 id="webhooks">{t('webhooksTitle')}</h2>
        <p>{t.rich('webhooks', { link: linkTo('https://www.standardwebhooks.com') })}</p>
        <Example name="message" code={apiExamples.message} />
        <p>{t('webhooksOrder')}</p>
        <p>{t('javascript')}</p>
        <Example name="javascript" code={apiExamples.javascript} />
        <p>{t('python')}</p>
        <Example name="python" code={apiExamples.python} />
      </div>
      <DataColumns />
      <h2>{t('table')}</h2>
      <Table
        caption={t('table')}
        rows={endpoints}
        keyOf={({ method, path }) => `${method} ${path}`}
        columns={[
          { key: 'method', title: t('method'), cell: method },
          { key: 'path', title: t('path'), cell: path },
          { key: 'does', title: t('does'), cell: summary },
          { key: 'scope', title: t('scope'), cell: scope },
        ]}
      />
    </>
  )
}

/** Long lines scroll by themselves, also with the keyboard. */
function Example({ name, code }: { name: keyof typeof apiExamples; code: string }) {
  const t = useTranslations('public.api')
  return (
    // A region that scrolls has to be reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="example" tabIndex={0} aria-label={t(`examples.${name}`)}>
      <pre data-example={name} lang="en" dir="ltr">
        <code>{code}</code>
      </pre>
    </section>
  )
}
