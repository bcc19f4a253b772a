import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { addPressQuote, clearPressQuote, readPressDesk, removePressQuote, unclearPressQuote, type DeskQuote } from '#contracts/press-desk.ts'
import { Button } from '#client/ui/button.tsx'
import { Checkbox } from '#client/ui/checkbox.tsx'
import { Field } from '#client/ui/field.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { TextArea } from '#client/ui/text-area.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { newKey, OnceKey } from './once-key.tsx'
import { PostForm } from './post-form.tsx'
import { PressViews } from './press-views.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { desk } = await asLead(args)(readPressDesk, { slug: args.params.slug! })
  return { quotes: desk.quotes, key: newKey() }
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { intent, id = '', words = '', speaker = '', role = '', agreed = '', key }) => {
    const slug = args.params.slug!
    const here = `/workspace/campaigns/${slug}/press/quotes`
    if (intent === 'clear') {
      await ask(clearPressQuote, { slug, id })
      return goOn(here, 'quoteCleared', id)
    }
    if (intent === 'unclear') {
      await ask(unclearPressQuote, { slug, id })
      return goOn(here, 'quoteUncleared', id)
    }
    if (intent === 'remove') {
      await ask(removePressQuote, { slug, id })
      return goOn(here, 'quoteRemoved')
    }
    await ask(addPressQuote, { slug, words, speaker, role, agreed, key })
    return goOn(here, 'quoteAdded')
  })

/** What was given to the press desk, for the lead to put there; and quotes of its own. */
export function Component() {
  const t = useTranslations('workspace.press.quotes')
  const { quotes, key } = useLoaderData<typeof loader>()
  const { refused, typed, formKey } = useOutcome()
  const of = (name: string) => ({ name, problem: problemOf(refused?.fields, name), defaultValue: typed?.[name] })
  const submitting = useSubmitting()
  return (
    <>
      <CampaignTitle page={t('title')} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{t('title')}</h1>
      <PressViews />
      <p className="measure">{t('intro')}</p>
      <h2>{t('waiting')}</h2>
      <Quotes quotes={quotes.filter(({ clearedAt }) => clearedAt === null)} none={t('noneWaiting')} />
      <h2>{t('cleared')}</h2>
      <Quotes quotes={quotes.filter(({ clearedAt }) => clearedAt !== null)} none={t('noneCleared')} />
      <h2>{t('addTitle')}</h2>
      <PostForm key={`${formKey}-${quotes.length}`}>
        <OnceKey value={key} />
        <TextArea {...of('words')} label={t('words')} rows={4} dir="auto" />
        <Field {...of('speaker')} label={t('speaker')} autoComplete="off" />
        <Field {...of('role')} label={t('role')} autoComplete="off" />
        <Checkbox name="agreed" label={t('agreed')} problem={problemOf(refused?.fields, 'agreed')} defaultChecked={typed?.agreed === 'on'} />
        <p className="actions">
          <Button disabled={submitting}>{t('add')}</Button>
        </p>
      </PostForm>
    </>
  )
}

function Quotes({ quotes, none }: { quotes: readonly DeskQuote[]; none: string }) {
  return quotes.length === 0 ? <p>{none}</p> : quotes.map((quote) => <Quote key={quote.id} quote={quote} />)
}

function Quote({ quote: { id, words, backer, clearedAt, ...names } }: { quote: DeskQuote }) {
  const t = useTranslations('workspace.press.quotes')
  const quoted = useTranslations('press.quote')
  const { campaign } = useCampaign()
  const submitting = useSubmitting()
  const act = clearedAt === null ? 'clear' : 'unclear'
  const by = quoted('by', names)
  return (
    <div className="take-along">
      <figure className="press-quote">
        <blockquote dir="auto" lang={campaign.locale}>
          {words}
        </blockquote>
        <figcaption dir="auto">{by}</figcaption>
      </figure>
      <PostForm className="actions">
        <input type="hidden" name="id" value={id} />
        <Button look="secondary" intent={act} disabled={submitting}>
          {t(act)} <span className="visually-hidden">{by}</span>
        </Button>
        {backer === undefined && clearedAt === null && (
          <Button look="text" intent="remove" disabled={submitting}>
            {t('remove')} <span className="visually-hidden">{by}</span>
          </Button>
        )}
      </PostForm>
    </div>
  )
}
