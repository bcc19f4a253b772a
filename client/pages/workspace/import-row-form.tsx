import { useTranslations } from 'use-intl/react'
import { importFields } from '#contracts/import-fields.ts'
import type { Import, ImportRow } from '#contracts/imports.ts'
import { Button } from '#client/ui/button.tsx'
import { Field } from '#client/ui/field.tsx'
import { problemOf } from '#client/ui/problems.ts'
import type { Typed } from './outcome.ts'
import { PostForm } from './post-form.tsx'
import { useSubmitting } from './use-submitting.ts'

type Props = { row: ImportRow; brought: Import }

/** What was typed into the fields of one row. */
export const valuesIn = (typed: Typed) => Object.fromEntries(importFields.flatMap((field) => {
  const value = typed[`values.${typed.line}.${field}`]
  return value === undefined ? [] : [[field, value]]
}))

/** A row that is wrong, with its cells as they stand in the file, to be mended where it stands. */
export function ImportRowForm({ row, brought }: Props) {
  const t = useTranslations('workspace.imports')
  const words = useTranslations('domain.importField')
  const submitting = useSubmitting()
  const shown = importFields.filter((field) => brought.mapping[field] !== undefined && (problemOf(row.problems, field) !== undefined || field === 'organisation' || field === 'email'))
  return (
    <li>
      <PostForm key={row.cells.join('\n')}>
        <h2>{t('lineNumber', { line: row.line })}</h2>
        <input type="hidden" name="line" value={row.line} />
        {row.notes.map((note) => (
          <p key={note} className="quiet">
            {note}
          </p>
        ))}
        {shown.map((field) => (
          <Field key={field} name={`values.${row.line}.${field}`} label={words(field)} defaultValue={row.cells[brought.mapping[field]!] ?? ''} problem={problemOf(row.problems, field)} autoComplete="off" spellCheck={false} dir="auto" />
        ))}
        <Button look="secondary" intent="row" disabled={submitting}>
          {t('saveRow', { line: row.line })}
        </Button>
      </PostForm>
    </li>
  )
}
