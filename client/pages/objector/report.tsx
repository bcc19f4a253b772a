import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readCampaign, reportKinds } from '#contracts/campaigns.ts'
import type { Asked } from '#contracts/endpoint.ts'
import { reportCampaign } from '#contracts/reports.ts'
import { api } from '../../context.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated } from '../../parts/rich.tsx'
import { refusedOf } from '../../refused.ts'
import { useSite } from '../../site-data.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { EmailField } from '../../ui/field.tsx'
import { problemOf } from '../../ui/problems.ts'
import { Radios } from '../../ui/radios.tsx'
import { TextArea } from '../../ui/text-area.tsx'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { campaign } = await context.get(api)(readCampaign, { slug: params.slug! })
  return { locale: campaign.locale, slug: campaign.slug, title: campaign.title }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const typed = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const [kind, words, email] = [typed('kind'), typed('words'), typed('email')]
  try {
    // Whatever was chosen is looked at by the contract.
    const { answeredTo } = await context.get(api)(reportCampaign, { slug: params.slug!, kind: kind as Asked<typeof reportCampaign>['kind'], words, email })
    return { answeredTo }
  } catch (thrown) {
    const refused = refusedOf(thrown)
    if (!refused) throw thrown
    return data({ typed: { kind, words, email }, problems: refused.answer.fields ?? [], sentence: refused.answer.message }, { status: refused.status })
  }
}

/** For every reader: what is wrong, in their words, to whoever runs the site. */
export function Component() {
  const t = useTranslations('objector.report')
  const kinds = useTranslations('domain.reportKind')
  const { slug, title } = useLoaderData<typeof loader>()
  const { runBy } = useSite()
  const outcome = useActionData<typeof action>()
  if (outcome && 'answeredTo' in outcome) return <Received slug={slug} answeredTo={outcome.answeredTo} />
  const { typed, problems = [], sentence } = outcome ?? {}
  return (
    <div className="measure">
      <PageTitle problems={outcome !== undefined}>{t('title')}</PageTitle>
      <ErrorSummary problems={problems} sentence={problems.length > 0 ? undefined : sentence} />
      <h1>{t('title')}</h1>
      <p className="quiet">{t('of', { title: isolated(title) })}</p>
      <p className="lede">{t('lede', { host: isolated(runBy.name) })}</p>
      <form method="post" action={`/campaigns/${slug}/report`} noValidate>
        <Radios name="kind" label={t('kind')} problem={problemOf(problems, 'kind')} defaultValue={typed?.kind} options={reportKinds.map((value) => ({ value, label: kinds(value) }))} />
        <TextArea name="words" label={t('words')} hint={t('wordsHint')} problem={problemOf(problems, 'words')} defaultValue={typed?.words} rows={6} />
        <EmailField name="email" label={t('email')} hint={t('emailHint', { host: isolated(runBy.name) })} optional problem={problemOf(problems, 'email')} defaultValue={typed?.email} />
        <Button>{t('send')}</Button>
      </form>
      <p>
        <a href={`/campaigns/${slug}`}>{t('back')}</a>
      </p>
    </div>
  )
}

function Received({ slug, answeredTo }: { slug: string; answeredTo: string | null }) {
  const t = useTranslations('objector.report')
  const { runBy } = useSite()
  return (
    <div className="measure">
      <PageTitle>{t('received')}</PageTitle>
      <h1>{t('received')}</h1>
      <p className="lede">{t('receivedMore', { host: isolated(runBy.name) })}</p>
      <p>{answeredTo ? t('answeredTo', { email: isolated(answeredTo) }) : t('notAnswered')}</p>
      <p>
        <a href={`/campaigns/${slug}`}>{t('back')}</a>
      </p>
    </div>
  )
}
