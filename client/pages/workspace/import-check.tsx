import { Link, useActionData } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { pathFor } from '#contracts/endpoint.ts'
import { importResult, rowAnswers, type Import, type ImportRow, type RowState } from '#contracts/imports.ts'
import { useFormats } from '#client/language.tsx'
import { isolated } from '#client/parts/rich.tsx'
import { Button } from '#client/ui/button.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { Pagination } from '#client/ui/pagination.tsx'
import { Radios } from '#client/ui/radios.tsx'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { DropList } from './drop-list.tsx'
import { ImportRowForm } from './import-row-form.tsx'
import { ImportRows } from './import-rows.tsx'
import { ImportSteps } from './import-steps.tsx'
import type { Found, Told } from './import.tsx'
import type { Outcome } from './outcome.ts'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export const stateWords = { waiting: 'fine', wrong: 'wrong', asked: 'asked', 'left-out': 'leftOut', written: 'written' } as const satisfies Record<RowState, string>
const shown: RowState[] = ['wrong', 'asked', 'waiting', 'left-out']

/** Row by row what is fine, what is to be mended and what is to be decided, before anybody is written to. */
export function ImportCheck({ brought, state, rows, found, page, pages }: Found) {
  const t = useTranslations('workspace.imports')
  const { campaign } = useCampaign()
  const { refused } = useOutcome()
  const here = `/workspace/campaigns/${campaign.slug}/imports/${brought.id}`
  const title = <CampaignTitle page={t('checkTitle')} problems={Boolean(refused)} />
  if (brought.state !== 'checked') return <StillChecking title={title} brought={brought} />
  return (
    <>
      {title}
      <Problems refused={refused} />
      <ImportSteps here={here} step="check" checked />
      <JustDone />
      <h1>{t('checkTitle')}</h1>
      <p>{t('checkIntro')}</p>
      <RowFilter here={here} brought={brought} state={state} />
      {rows.length === 0 ? <p>{state === 'wrong' ? t('nothingWrong') : t('noRows')}</p> : <RowsToSettle brought={brought} state={state} rows={rows} />}
      <Pagination page={page} pages={pages} hrefOf={(to) => `${here}?${state ? `state=${state}` : 'all'}&page=${to}`} />
      {found > 0 && (
        <p>
          <a href={pathFor(importResult.path, { slug: campaign.slug, id: brought.id }) + (state ? `?state=${state}` : '')} download>
            {state ? t('csvWrong') : t('csvAll')}
          </a>
        </p>
      )}
      <p className="actions">
        <Link className="button button-primary" to={`${here}?step=send`}>
          {t('toSend')}
        </Link>
      </p>
      <DropList />
    </>
  )
}

function StillChecking({ title, brought }: { title: React.ReactNode; brought: Import }) {
  const t = useTranslations('workspace.imports')
  return (
    <>
      {title}
      <h1>{t('checkTitle')}</h1>
      <p>{t('checking')}</p>
      <PostForm>
        {Object.entries(brought.mapping).map(([field, at]) => (
          <input key={field} type="hidden" name={`mapping.${field}`} value={at} />
        ))}
        <Button intent="check" disabled={useSubmitting()}>
          {t('checkAgain')}
        </Button>
      </PostForm>
      <DropList />
    </>
  )
}

/** What the last form came to, said aloud. */
function JustDone() {
  const t = useTranslations('workspace.imports')
  const outcome = useActionData() as Told | Outcome | undefined
  if (!outcome || 'refused' in outcome) return null
  const { mended, decided } = outcome
  const line = { line: mended?.line ?? 0 }
  return (
    <Notice look={mended && mended.state !== 'waiting' ? 'care' : 'done'} status>
      <p>{mended ? t(mended.state === 'wrong' ? 'stillWrong' : mended.state === 'asked' ? 'nowAsked' : 'mended', line) : t('decided', { count: decided ?? 0 })}</p>
    </Notice>
  )
}

function RowFilter({ here, brought: { counts }, state }: { here: string; brought: Import; state: RowState | undefined }) {
  const t = useTranslations('workspace.imports')
  const { number } = useFormats()
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <nav aria-label={t('checkTitle')}>
      <ul className="menu filters">
        {shown.map((known) => (
          <li key={known}>
            <Link to={`${here}?state=${known}`} aria-current={known === state ? 'true' : undefined}>
              {t('filterWith', { state: t(stateWords[known]), count: number(counts[known]) })}
            </Link>
          </li>
        ))}
        <li>
          <Link to={`${here}?all`} aria-current={state === undefined ? 'true' : undefined}>
            {t('filterWith', { state: t('all'), count: number(all) })}
          </Link>
        </li>
      </ul>
    </nav>
  )
}

function RowsToSettle({ brought, state, rows }: { brought: Import; state: RowState | undefined; rows: ImportRow[] }) {
  if (state === 'wrong') return <ol className="settling">{rows.map((row) => <ImportRowForm key={row.line} row={row} brought={brought} />)}</ol>
  if (state === 'asked' || state === 'left-out') return <Decisions rows={rows} left={state === 'left-out'} />
  return <ImportRows brought={brought} rows={rows} />
}

/** All decisions of a page in one form. Nothing is chosen beforehand where nobody has decided. */
function Decisions({ rows, left }: { rows: ImportRow[]; left: boolean }) {
  const t = useTranslations('workspace.imports')
  const where = useTranslations('domain.resembledPlace')
  const labelled = useTranslations('site')
  const submitting = useSubmitting()
  const decidable = rows.filter(({ answer }) => !left || answer !== undefined)
  return (
    <PostForm key={rows.map(({ line }) => line).join(' ')}>
      <ol className="settling">
        {rows.map(({ line, values, resembles, answer, outcome }) => (
          <li key={line}>
            <h2>{labelled('labelled', { label: t('lineNumber', { line }), value: isolated(values.organisation ?? '') })}</h2>
            {values.email && <p className="quiet">{values.email}</p>}
            {left && <p>{outcome}</p>}
            {resembles.length > 0 && (
              <>
                <p>{t('resembles')}</p>
                <ul>
                  {resembles.map((other) => (
                    <li key={`${other.where} ${other.name} ${other.line}`}>{other.where === 'line' ? where('line', { name: isolated(other.name), line: String(other.line ?? '') }) : where(other.where, { name: isolated(other.name) })}</li>
                  ))}
                </ul>
              </>
            )}
            {(!left || answer !== undefined) && <Radios name={`answer-${line}`} label={t('answer')} defaultValue={answer} options={rowAnswers.map((value) => ({ value, label: t(`answers.${value}`) }))} />}
          </li>
        ))}
      </ol>
      {decidable.length > 0 && (
        <Button look="secondary" intent="decide" disabled={submitting}>
          {t('decide')}
        </Button>
      )}
    </PostForm>
  )
}
