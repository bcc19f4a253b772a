import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { chooseQuestions, givePressQuote, readOwnPress, takeBackPressQuote, type OwnPress } from '#contracts/own-press.ts'
import { api } from '../../context.ts'
import { useAddressAt } from '../../parts/address-at.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated, linkTo } from '../../parts/rich.tsx'
import { refusedOf } from '../../refused.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import { problemOf } from '../../ui/problems.ts'
import { TextArea } from '../../ui/text-area.tsx'

const dones = ['given', 'takenBack', 'stopped', 'resumed'] as const

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const own = await context.get(api)(readOwnPress, { token: params.token! })
  const done = new URL(request.url).searchParams.get('done')
  return { locale: own.locale, lang: own.campaign.lang, token: params.token!, own, done: dones.find((known) => known === done) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const typed = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const [token, ask] = [params.token!, context.get(api)]
  const here = `/signature/${encodeURIComponent(token)}/press`
  const words = { words: typed('words'), named: typed('named') }
  try {
    if (typed('intent') === 'take-back') {
      await ask(takeBackPressQuote, { token })
      return redirect(`${here}?done=takenBack`)
    }
    if (typed('intent') === 'stop' || typed('intent') === 'resume') {
      const take = typed('intent') === 'resume'
      await ask(chooseQuestions, { token, take })
      return redirect(`${here}?done=${take ? 'resumed' : 'stopped'}`)
    }
    await ask(givePressQuote, { token, ...words })
    return redirect(`${here}?done=given`)
  } catch (thrown) {
    const refused = refusedOf(thrown)
    if (!refused) throw thrown
    return data({ typed: words, problems: refused.answer.fields ?? [], sentence: refused.answer.message }, { status: refused.status })
  }
}

/** What a signatory lets journalists use. */
export function Component() {
  const t = useTranslations('signer.press')
  const { token, own, done } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const here = `/signature/${encodeURIComponent(token)}`
  const { organisation, campaign } = own
  return (
    <div className="measure">
      <PageTitle problems={outcome !== undefined}>{t('title', { name: organisation })}</PageTitle>
      {outcome && <ErrorSummary problems={outcome.problems} sentence={outcome.problems.length > 0 ? undefined : outcome.sentence} />}
      <p>
        <a href={here}>{t('back')}</a>
      </p>
      {done && !outcome && (
        <Notice look="done" status>
          <p>{t(`done.${done}`, { lead: isolated(campaign.lead) })}</p>
        </Notice>
      )}
      <h1>{t('title', { name: isolated(organisation) })}</h1>
      <h2>{t('quote')}</h2>
      <p className="lede">{t(`state.${own.given}`, { lead: isolated(campaign.lead) })}</p>
      {own.given !== 'no' && <Given own={own} action={`${here}/press`} />}
      <Giving own={own} action={`${here}/press`} outcome={outcome} />
      <Questions own={own} action={`${here}/press`} />
    </div>
  )
}

function Given({ own: { quote, signatory, organisation, campaign, canGive }, action }: { own: OwnPress; action: string }) {
  const t = useTranslations('signer.press')
  const inLanguage = useAddressAt()
  const by = useTranslations('press.quote')
  return (
    <>
      <figure className="press-quote">
        <blockquote dir="auto">{quote}</blockquote>
        {signatory && <figcaption dir="auto">{by('by', { speaker: signatory.name, role: signatory.role, organisation })}</figcaption>}
      </figure>
      <p>{t.rich('desk', { link: linkTo(inLanguage(`/campaigns/${campaign.slug}/press`)) })}</p>
      {canGive && (
        <form method="post" action={action}>
          <Button intent="take-back" look="care">
            {t('takeBack')}
          </Button>
        </form>
      )}
    </>
  )
}

function Questions({ own: { organisation, takesQuestions }, action }: { own: OwnPress; action: string }) {
  const t = useTranslations('signer.press.questions')
  return (
    <>
      <h2>{t('heading')}</h2>
      <p>{t(takesQuestions ? 'takingMore' : 'stoppedMore', { name: isolated(organisation) })}</p>
      <form method="post" action={action}>
        <Button intent={takesQuestions ? 'stop' : 'resume'} look="secondary">
          {t(takesQuestions ? 'stop' : 'resume')}
        </Button>
      </form>
    </>
  )
}

type Outcome = { typed: { words: string; named: string }; problems: { field: string; message: string }[] } | undefined

function Giving({ own: { canGive, viewer, signatory, quote, given }, action, outcome }: { own: OwnPress; action: string; outcome: Outcome }) {
  const t = useTranslations('signer.press')
  if (viewer === 'contact') return <p>{t('notYours')}</p>
  if (!canGive || !signatory) return <p>{t('notNow')}</p>
  const { typed, problems } = outcome ?? {}
  return (
    <>
      {given !== 'no' && <h3>{t('other')}</h3>}
      <form method="post" action={action} noValidate>
        <TextArea name="words" label={t('words')} hint={t('wordsHint')} problem={problemOf(problems, 'words')} defaultValue={typed?.words ?? quote} rows={4} dir="auto" />
        <Checkbox name="named" label={t('named', { person: isolated(signatory.name), role: isolated(signatory.role) })} hint={t('namedHint')} problem={problemOf(problems, 'named')} defaultChecked={typed?.named === 'on'} />
        <Button intent="give">{t(given === 'no' ? 'give' : 'giveOther')}</Button>
      </form>
    </>
  )
}
