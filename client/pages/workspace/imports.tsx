import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listImports, type ImportSummary } from '#contracts/imports.ts'
import { useFormats } from '#client/language.tsx'
import { StackedTable } from '#client/ui/stacked-table.tsx'
import { asLead } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'

export async function loader(args: LoaderFunctionArgs) {
  return asLead(args)(listImports, { slug: args.params.slug! })
}

/** The ways in which a lead brings organisations itself. */
export function Component() {
  const t = useTranslations('workspace.imports')
  const { campaign } = useCampaign()
  const { imports } = useLoaderData<typeof loader>()
  const at = `/workspace/campaigns/${campaign.slug}`
  return (
    <>
      <CampaignTitle page={t('title')} />
      <h1>{t('title')}</h1>
      <p className="measure">{t('intro')}</p>
      <h2>{t('inviteTitle')}</h2>
      <p className="measure">{t('inviteMore')}</p>
      <p className="actions">
        <Link to={`${at}/imports/new?kind=invitations`}>{t('invite')}</Link>
        <Link to={`${at}/invited`}>{t('invited')}</Link>
      </p>
      <h2>{t('olderTitle')}</h2>
      <p className="measure">{t('olderMore')}</p>
      <p className="actions">
        <Link to={`${at}/imports/new?kind=sign-ons`}>{t('older')}</Link>
      </p>
      <h2>{t('meetingTitle')}</h2>
      <p className="measure">{t('meetingMore')}</p>
      <EnterLink at={at} />
      <h2>{t('lists')}</h2>
      {imports.length === 0 ? <p>{t('noLists')}</p> : <Lists imports={imports} at={at} />}
    </>
  )
}

function EnterLink({ at }: { at: string }) {
  const t = useTranslations('workspace.enter')
  return (
    <p className="actions">
      <Link to={`${at}/enter`}>{t('title')}</Link>
    </p>
  )
}

function Lists({ imports, at }: { imports: ImportSummary[]; at: string }) {
  const t = useTranslations('workspace.imports')
  const kinds = useTranslations('domain.importKind')
  const { number, time } = useFormats()
  return (
    <StackedTable caption={t('lists')} heads={[t('list'), t('kind'), t('state'), t('brought'), { title: t('rows'), numeric: true }]}>
      {imports.map(({ id, kind, filename, state, rows, createdAt }) => (
        <tr key={id}>
          <td>
            <ListLink to={`${at}/imports/${id}`} name={filename || t('pasted')} />
          </td>
          <td data-title={t('kind')}>{kinds(kind)}</td>
          <td data-title={t('state')}>{t(`states.${state}`)}</td>
          <td data-title={t('brought')}>{time(createdAt)}</td>
          <td data-title={t('rows')} className="numeric">
            <span>{number(rows)}</span>
          </td>
        </tr>
      ))}
    </StackedTable>
  )
}

const ListLink = ({ to, name }: { to: string; name: string }) => (
  <Link to={to}>
    <bdi>{name}</bdi>
  </Link>
)
