import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { directionOf } from '#client/language.tsx'
import { Button } from '#client/ui/button.tsx'
import { Field } from '#client/ui/field.tsx'
import { problemOf, type Problem } from '#client/ui/problems.ts'
import { TextArea } from '#client/ui/text-area.tsx'
import type { Preview } from './draft-action.ts'
import type { Keeping } from './draft-keeping.ts'
import { DraftPreview } from './draft-preview.tsx'
import { newerVersion, swapped, wordNames, type DraftWords, type OtherVersion } from './draft-words.ts'
import { MarkdownHelp } from './markdown-help.tsx'
import { OtherVersionBeside } from './other-version.tsx'
import { typedIn, type Typed } from './outcome.ts'
import { PostForm } from './post-form.tsx'
import { SaveStatus } from './save-status.tsx'
import { useAutosave } from './use-autosave.ts'
import { useLivePreview } from './use-live-preview.ts'
import { useSaves } from './use-saves.ts'
import { useSubmitting } from './use-submitting.ts'
import { useUnsaved } from './use-unsaved.ts'

type Props = {
  slug: string
  path: string
  keeping: Keeping
  words: DraftWords
  /** Of the draft that is being edited: the server refuses to save over a newer one. */
  revision: number
  savedAt: string
  /** As the page was read. */
  saved: DraftWords
  problems: readonly Problem[] | undefined
  preview: Preview | undefined
  unsavedFromStart: boolean
  /** What stands beside the fields, where there are two versions. */
  other: OtherVersion | undefined
  /** What a translation is written beside: then its language is fixed. */
  original?: ReactNode
}

export function DraftForm({ slug, path, keeping, words, revision, savedAt, saved, problems, preview, unsavedFromStart, other: sent, original }: Props) {
  const t = useTranslations('workspace.draft')
  const submitting = useSubmitting()
  // A translator writes in the language of the fields.
  const written = original ? { lang: words.locale, dir: directionOf(words.locale) } : {}
  const form = useRef<HTMLFormElement>(null)
  // What the fields start with; afterwards they belong to whoever types.
  const [first] = useState(words)
  const saver = useAutosave({ keeping, path, form, unsavedFromStart, revision, savedAt, paused: sent !== undefined })
  const live = useLivePreview(slug, form, preview)
  const versions = useVersions(form, saver.newer ? newerVersion(saver.newer) : sent)
  const saves = useSaves({ path, saved: saver.savedWords ?? saved, isOwn: (words) => words === saver.savedWords || holds(form.current, words) })
  useUnsaved({ unsaved: saver.unsaved, save: saver.saveNow })
  const problem = (name: string) => problemOf(problems, name)
  const onInput = () => {
    saver.typing()
    live.typing()
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent
    const underway = saver.underway()
    if (!underway) return saver.stop()
    // It would be sent over the revision before, and be refused as somebody else's.
    event.preventDefault()
    void underway.then(() => form.current?.requestSubmit(submitter))
  }
  const onTakeBack = () => {
    const before = saves.takeBack()
    if (!before || !form.current) return
    fill(form.current, before)
    onInput()
  }
  const onSwap = () => {
    versions.swap()
    onInput()
  }
  return (
    <div className={original ? 'editor editor-beside' : 'editor'}>
      {versions.other && <OtherVersionBeside other={versions.other} form="draft" onSwap={onSwap} />}
      {original}
      <PostForm id="draft" ref={form} onInput={onInput} onSubmit={onSubmit}>
        <input type="hidden" name="revision" value={saver.revision} />
        <Field name="title" label={t('campaignTitle')} problem={problem('title')} defaultValue={first.title} {...written} />
        <Field name="ask" label={t('ask')} hint={t('askHint')} problem={problem('ask')} defaultValue={first.ask} {...written} />
        <TextArea name="body" label={t('body')} hint={t('bodyHint')} problem={problem('body')} defaultValue={first.body} rows={22} spellCheck {...written} />
        <MarkdownHelp />
        {!original && <Field name="locale" label={t('locale')} hint={t('localeHint')} problem={problem('locale')} defaultValue={first.locale} width="short" spellCheck={false} autoCapitalize="none" />}
        <div className="actions actions-stay">
          <Button disabled={submitting} intent="save">
            {versions.other ? t('saveOver') : t('save')}
          </Button>
          <Button look="secondary" disabled={submitting} intent="preview" action={`${path}#preview`}>
            {t('preview')}
          </Button>
          {saves.canTakeBack && (
            <Button look="text" type="button" disabled={submitting} onPress={onTakeBack}>
              {t('takeBackSave')}
            </Button>
          )}
          <SaveStatus saving={saver.saving} unsaved={saver.unsaved} path={path} byItself={live.follows} />
        </div>
      </PostForm>
      <DraftPreview preview={live.preview} follows={live.follows} locale={words.locale} />
    </div>
  )
}

/** The version beside the fields; with script the two change places without asking the server. */
function useVersions(form: { readonly current: HTMLFormElement | null }, given: OtherVersion | undefined) {
  const [chosen, choose] = useState<{ after: OtherVersion | undefined; other: OtherVersion }>()
  const other = given && chosen && chosen.after?.savedAt === given.savedAt ? chosen.other : given
  const swap = () => {
    if (!form.current || !other) return
    const { typed, other: left } = swapped(typedIn(new FormData(form.current)), other)
    fill(form.current, typed)
    choose({ after: given, other: left })
  }
  return { other, swap }
}

const fieldsOf = (form: HTMLFormElement) =>
  wordNames.flatMap((name) => {
    const field = form.elements.namedItem(name)
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? [[name, field] as const] : []
  })

function fill(form: HTMLFormElement, words: Typed): void {
  for (const [name, field] of fieldsOf(form)) field.value = words[name] ?? ''
}

const holds = (form: HTMLFormElement | null, words: DraftWords): boolean => form !== null && fieldsOf(form).every(([name, field]) => field.value.trim() === words[name].trim())
