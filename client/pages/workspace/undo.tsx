import { Form, Link, useParams, useSearchParams } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { Button } from '#client/ui/button.tsx'
import type { DoneKey } from './done.tsx'
import { useSubmitting } from './use-submitting.ts'
import { useOnce } from './use-once.ts'

const states: Partial<Record<DoneKey, { change: 'resume' | 'pause' | 'reopen'; words: 'paused' | 'resumed' | 'closed' }>> = {
  paused: { change: 'resume', words: 'paused' },
  resumed: { change: 'pause', words: 'resumed' },
  closed: { change: 'reopen', words: 'closed' },
}

/** The way back from what was just done, in one press; where the other side is to be told why, by a page that asks. */
export function Undo({ done }: { done: DoneKey }) {
  const t = useTranslations('workspace.undo')
  const { slug } = useParams()
  const what = useSearchParams()[0].get('what')
  const at = `/workspace/campaigns/${slug}`
  const state = states[done]
  if (slug === undefined) return null
  if (state) return <UndoButton action={`${at}/state/${state.change}`} words={t(state.words)} />
  if (what === null) return null
  const signature = `${at}/signatures/${encodeURIComponent(what)}`
  if (done === 'refused') return <UndoButton action={`${signature}/reconsideration`} words={t('refused')} fields={{ reason: t('refusedReason'), back: 'queue' }} />
  if (done === 'takenOff') return <UndoButton action={`${signature}/reinstatement`} words={t('takenOff')} fields={{ reason: t('takenOffReason') }} />
  if (done === 'approved') return <UndoButton action={`${signature}/reconsideration`} words={t('approved')} fields={{ reason: t('approvedReason'), back: 'queue' }} />
  if (done === 'answeredSame' || done === 'answeredBranch' || done === 'answeredDifferent') return <UndoButton action={`${at}/answers`} words={t('answered')} fields={{ id: what }} />
  if (done === 'takenOffSeveral') return <UndoButton action={`${at}/invalidations`} words={t('takenOffSeveral')} fields={{ id: what }} />
  if (done === 'quoteCleared' || done === 'quoteUncleared') return <UndoButton action={`${at}/press/quotes`} words={t(done)} fields={{ id: what, intent: done === 'quoteCleared' ? 'unclear' : 'clear' }} />
  if (done !== 'putBack') return null
  return (
    <p className="undo">
      <Link to={`${signature}/invalidation`}>{t('putBack')}</Link>
    </p>
  )
}

function UndoButton({ action, words, fields = {} }: { action: string; words: string; fields?: Record<string, string> }) {
  return (
    <Form method="post" onSubmit={useOnce()} action={action} className="undo">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button look="text" disabled={useSubmitting()}>
        {words}
      </Button>
    </Form>
  )
}
