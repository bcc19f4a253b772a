import { useTranslations } from 'use-intl/react'
import { delimiters, encodings, importFields, type Delimiter } from '#contracts/import-fields.ts'
import type { Import } from '#contracts/imports.ts'
import { isolated } from '#client/parts/rich.tsx'
import { Button } from '#client/ui/button.tsx'
import { Checkbox } from '#client/ui/checkbox.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { Select } from '#client/ui/select.tsx'
import { Table } from '#client/ui/table.tsx'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { DropList } from './drop-list.tsx'
import { ImportSteps } from './import-steps.tsx'
import type { Found } from './import.tsx'
import type { Typed } from './outcome.ts'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

const delimiterWords = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const satisfies Record<Delimiter, string>

/** A tab would not come back from every form as it was sent. */
const nameOf = (delimiter: Delimiter) => delimiterWords[delimiter]

/** The form as the endpoint wants it. Reading anew guesses the columns again. */
export function changesIn(typed: Typed, check: boolean) {
  const { encoding, delimiter, sheet } = typed
  const reading = {
    ...(encoding !== undefined && { encoding: encodings.find((known) => known === encoding) }),
    ...(delimiter !== undefined && { delimiter: delimiters.find((known) => nameOf(known) === delimiter) }),
    ...(sheet !== undefined && { sheet }),
    ...(typed.read === 'yes' && { header: typed.header === 'on' }),
  }
  if (!check) return reading
  return { mapping: Object.fromEntries(importFields.map((field) => [field, typed[`mapping.${field}`] ?? ''])), check: true }
}

/** What was found out about a file, to be put right, and which column holds what. */
export function ImportColumns({ brought }: Found) {
  const t = useTranslations('workspace.imports')
  const { campaign } = useCampaign()
  const { refused } = useOutcome()
  const here = `/workspace/campaigns/${campaign.slug}/imports/${brought.id}`
  return (
    <>
      <CampaignTitle page={t('readTitle')} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <ImportSteps here={here} step="columns" checked={brought.state === 'checked'} />
      <h1>{t('readTitle')}</h1>
      <p>{t('readIntro', { count: brought.rows, file: brought.filename || t('pasted') })}</p>
      <ReadingForm brought={brought} />
      <ColumnsForm brought={brought} />
      <FirstRows brought={brought} />
      <DropList />
    </>
  )
}

function ReadingForm({ brought: { found, id } }: { brought: Import }) {
  const t = useTranslations('workspace.imports')
  const submitting = useSubmitting()
  const { refused } = useOutcome()
  return (
    <details open={refused?.fields.some(({ field }) => field === 'file')}>
      <summary>{t('aboutFile')}</summary>
      <PostForm key={`${id} ${JSON.stringify(found)}`}>
        <input type="hidden" name="read" value="yes" />
        {found.encoding && <Select name="encoding" label={t('encoding')} hint={t('encodingHint')} defaultValue={found.encoding} problem={problemOf(refused?.fields, 'file')} options={encodings.map((value) => ({ value, label: t(`encodings.${value}`) }))} />}
        {found.delimiter && <Select name="delimiter" label={t('delimiter')} defaultValue={nameOf(found.delimiter)} options={delimiters.map((value) => ({ value: nameOf(value), label: t(`delimiters.${nameOf(value)}`) }))} />}
        {found.sheets && <Select name="sheet" label={t('sheet')} defaultValue={found.sheet} options={found.sheets.map((sheet) => ({ value: sheet, label: sheet }))} />}
        <Checkbox name="header" label={t('header')} defaultChecked={found.header} />
        <Button look="secondary" intent="read" disabled={submitting}>
          {t('readAgain')}
        </Button>
      </PostForm>
    </details>
  )
}

const useColumnNames = ({ columns }: Import) => {
  const t = useTranslations('workspace.imports')
  return columns.map((name, at) => (name ? t('columnNamed', { number: at + 1, name }) : t('column', { number: at + 1 })))
}

function ColumnsForm({ brought }: { brought: Import }) {
  const t = useTranslations('workspace.imports')
  const fields = useTranslations('domain.importField')
  const submitting = useSubmitting()
  const { refused, typed } = useOutcome()
  const names = useColumnNames(brought)
  const chosen = (field: (typeof importFields)[number]) => typed?.[`mapping.${field}`] ?? brought.mapping[field]?.toString() ?? ''
  return (
    <>
      <h2>{t('columns')}</h2>
      <p>{t('columnsHint')}</p>
      {brought.mapping.email === undefined && !typed && (
        <Notice look="care">
          <p>{t('noEmail')}</p>
        </Notice>
      )}
      <PostForm key={JSON.stringify(brought.mapping)}>
        <div className="mapping">
          {importFields.map((field) => (
            <Select key={field} name={`mapping.${field}`} label={fields(field)} defaultValue={chosen(field)} nothing={t('notRead')} problem={problemOf(refused?.fields, `mapping.${field}`)} options={names.map((label, at) => ({ value: String(at), label }))} />
          ))}
        </div>
        <p className="actions">
          <Button intent="check" disabled={submitting}>
            {t('check')}
          </Button>
        </p>
      </PostForm>
    </>
  )
}

function FirstRows({ brought }: { brought: Import }) {
  const t = useTranslations('workspace.imports')
  const words = useTranslations('domain.importField')
  const names = useColumnNames(brought)
  const { first, mapping } = brought
  const read = importFields.filter((field) => mapping[field] !== undefined)
  return (
    <>
      <h2>{t('firstRows')}</h2>
      <Cells caption={t('firstRows')} titles={read.map((field) => words(field))} rows={first.map(({ line, values }) => ({ line, cells: read.map((field) => values[field] ?? '') }))} />
      <details>
        <summary>{t('asInFile')}</summary>
        <Cells caption={t('asInFile')} titles={names} rows={first} />
      </details>
    </>
  )
}

function Cells({ caption, titles, rows }: { caption: string; titles: string[]; rows: { line: number; cells: string[] }[] }) {
  const t = useTranslations('workspace.imports')
  return (
    <Table
      caption={caption}
      rows={rows}
      keyOf={({ line }) => String(line)}
      columns={[{ key: 'line', title: t('line'), numeric: true, cell: ({ line }) => line }, ...titles.map((title, at) => ({ key: String(at), title, cell: (row: { cells: string[] }) => isolated(row.cells[at] ?? '') }))]}
    />
  )
}
