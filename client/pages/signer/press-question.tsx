import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readPressQuestion, reportPressQuestion, sendPressQuestion, type PressQuestion } from '#contracts/press-questions.ts'
import { api } from '../../context.ts'
import { useFormats } from '../../language.tsx'
import { addressAt, useAddressAt } from '../../parts/address-at.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated } from '../../parts/rich.tsx'
import { refusedOf } from '../../refused.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { languageOf } from '../public/asked.ts'

/** The link carries the language in which whoever asked was reading. */
const opened = (params: { token?: string }, { url }: Request) => ({ token: params.token!, ...languageOf(new URL(url).searchParams) })

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const question = await context.get(api)(readPressQuestion, opened(params, request))
  return { locale: question.locale, lang: question.campaign.lang, token: params.token!, question }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const reports = (await request.formData()).get('intent') === 'report'
  try {
    await context.get(api)(reports ? reportPressQuestion : sendPressQuestion, opened(params, request))
    return {}
  } catch (thrown) {
    const refused = refusedOf(thrown)
    if (!refused) throw thrown
    return data({ sentence: refused.answer.message }, { status: refused.status })
  }
}

type Stands = 'confirm' | 'sent' | 'report' | 'reported'

/** Opening the link shows; a button sends the question on, or reports it. */
export function Component() {
  const t = useTranslations('press.question')
  const inLanguage = useAddressAt()
  const { token, question } = useLoaderData<typeof loader>()
  const sentence = useActionData<{ sentence?: string }>()?.sentence
  const { as, state, reported, organisation, campaign, backer } = question
  const names = { name: isolated(organisation) }
  const stands: Stands = as === 'recipient' ? (reported ? 'reported' : 'report') : state === 'sent' ? 'sent' : 'confirm'
  const titleFor = (name: string) => (stands === 'confirm' || stands === 'sent' ? t(`${stands}.title`, { name }) : t(`${stands}.title`))
  const action = addressAt(`/question/${encodeURIComponent(token)}`, undefined, as === 'asker' ? campaign.lang : undefined)
  return (
    <div className="measure">
      <PageTitle problems={sentence !== undefined}>{titleFor(organisation)}</PageTitle>
      {sentence && <ErrorSummary problems={[]} sentence={sentence} />}
      <h1>{titleFor(names.name)}</h1>
      <p className="lede">{stands === 'confirm' ? t('confirm.lede', names) : t(`${stands}.lede`)}</p>
      <Asked question={question} />
      {(stands === 'confirm' || stands === 'report') && (
        <form method="post" action={action}>
          <Button intent={stands === 'report' ? 'report' : 'send'} look={stands === 'report' ? 'care' : 'primary'}>
            {t(`${stands}.button`)}
          </Button>
        </form>
      )}
      <p>
        <a href={inLanguage(`/campaigns/${campaign.slug}/backers/${backer}`)}>{t('back', names)}</a>
      </p>
    </div>
  )
}

function Asked({ question: { name, newsroom, words, answerBy, organisation } }: { question: PressQuestion }) {
  const t = useTranslations('press.question')
  const { date } = useFormats()
  return (
    <SummaryList
      rows={[
        { key: 'to', label: t('to'), value: organisation },
        { key: 'from', label: t('from'), value: `${isolated(name)}, ${isolated(newsroom)}` },
        { key: 'words', label: t('words'), value: words },
        ...(answerBy ? [{ key: 'answerBy', label: t('answerBy'), value: date(answerBy) }] : []),
      ]}
    />
  )
}
