import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Draft } from '#contracts/campaigns.ts'
import { Button } from '#client/ui/button.tsx'
import { Field } from '#client/ui/field.tsx'
import { problemOf, type Problem } from '#client/ui/problems.ts'
import { TextArea } from '#client/ui/text-area.tsx'
import type { Preview } from './draft.tsx'
import { DraftPreview } from './draft-preview.tsx'
import { MarkdownHelp } from './markdown-help.tsx'
import { NewerDraft } from './newer-draft.tsx'
import { PostForm } from './post-form.tsx'
import { useLivePreview } from './use-live-preview.ts'
import { useSubmitting } from './use-submitting.ts'
import { useUnsaved } from './use-unsaved.ts'

type Props = {
  words: { title: string; ask: string; body: string; locale: string }
  /** Of the draft that is being edited: the server refuses to save over a newer one. */
  revision: number
  savedAt: string
  problems: readonly Problem[] | undefined
  preview: Preview | undefined
  unsavedFromStart: boolean
  /** Somebody saved this one in the meantime. */
  newer: Draft | undefined
}

export function DraftForm({ words, revision, savedAt, problems, preview, unsavedFromStart, newer }: Props) {
  const t = useTranslations('workspace.draft')
  const submitting = useSubmitting()
  const form = useRef<HTMLFormElement>(null)
  // What the fields start with; afterwards they belong to whoever types.
  const [first] = useState(words)
  const { unsaved, typing } = useUnsaved(savedAt, unsavedFromStart)
  const live = useLivePreview(form, preview)
  const problem = (name: string) => problemOf(problems, name)
  const onInput = () => {
    typing()
    live.typing()
  }
  return (
    <div className="editor">
      {newer && <NewerDraft draft={newer} />}
      <PostForm ref={form} onInput={onInput}>
        <input type="hidden" name="revision" value={revision} />
        <Field name="title" label={t('campaignTitle')} problem={problem('title')} defaultValue={first.title} />
        <Field name="ask" label={t('ask')} hint={t('askHint')} problem={problem('ask')} defaultValue={first.ask} />
        <TextArea name="body" label={t('body')} hint={t('bodyHint')} problem={problem('body')} defaultValue={first.body} rows={22} spellCheck />
        <MarkdownHelp />
        <Field name="locale" label={t('locale')} hint={t('localeHint')} problem={problem('locale')} defaultValue={first.locale} width="short" spellCheck={false} autoCapitalize="none" />
        <div className="actions actions-stay">
          <Button disabled={submitting} intent="save">
            {t('save')}
          </Button>
          <Button look="secondary" disabled={submitting} intent="preview">
            {t('preview')}
          </Button>
          <output className="quiet">
            {unsaved && t('unsaved')}
          </output>
        </div>
      </PostForm>
      <DraftPreview preview={live.preview} follows={live.follows} locale={words.locale} />
    </div>
  )
}
