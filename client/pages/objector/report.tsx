import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readCampaign, reportKinds } from '#contracts/campaigns.ts'
import type { Asked } from '#contracts/endpoint.ts'
import { readBacker } from '#contracts/objections.ts'
import { reportCampaign } from '#contracts/reports.ts'
import { api } from '../../context.ts'
import { useAddressAt } from '../../parts/address-at.ts'
import { readIn, shownIn } from '../../parts/languages.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated } from '../../parts/rich.tsx'
import { WithTitle } from '../../parts/with-title.tsx'
import { refusedOf } from '../../refused.ts'
import { useSite } from '../../site-data.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { EmailField } from '../../ui/field.tsx'
import { problemOf } from '../../ui/problems.ts'
import { Radios } from '../../ui/radios.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { languageOf } from '../public/asked.ts'

/** About one backer, where the address names one that is on the list. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ask = context.get(api)
  const slug = params.slug!
  const { searchParams } = new URL(request.url)
  const id = searchParams.get('backer')
  const [{ campaign }, about] = await Promise.all([ask(readCampaign, { slug, ...languageOf(searchParams) }), id ? ask(readBacker, { slug, id }).catch(nobody) : undefined])
  return { ...readIn(campaign), slug, title: shownIn(campaign, campaign.translation).title, lead: campaign.lead.name, backer: about?.backer }
}

function nobody(thrown: unknown): undefined {
  if (!refusedOf(thrown)) throw thrown
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const typed = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const [kind, words, email, backer] = [typed('kind'), typed('words'), typed('email'), typed('backer')]
  try {
    // Whatever was chosen is looked at by the contract.
    const { answeredTo } = await context.get(api)(reportCampaign, { slug: params.slug!, kind: kind as Asked<typeof reportCampaign>['kind'], words, email, backer, ...languageOf(new URL(request.url).searchParams) })
    return { answeredTo }
  } catch (thrown) {
    const refused = refusedOf(thrown)
    if (!refused) throw thrown
    return data({ typed: { kind, words, email }, problems: refused.answer.fields ?? [], sentence: refused.answer.message }, { status: refused.status })
  }
}

/** For every reader: what is wrong, in their words, to whoever runs the site. That an organisation did not sign is told to the lead as well. */
export function Component() {
  const t = useTranslations('objector.report')
  const inLanguage = useAddressAt()
  const kinds = useTranslations('domain.reportKind')
  const { slug, title, locale, lang, lead, backer } = useLoaderData<typeof loader>()
  const { runBy } = useSite()
  const outcome = useActionData<typeof action>()
  const host = isolated(runBy.name)
  const asked = new URLSearchParams({ ...(backer && { backer: backer.id }), ...(lang && { lang }) }).toString()
  if (outcome && 'answeredTo' in outcome) return <Received slug={slug} answeredTo={outcome.answeredTo} isAbout={backer !== undefined} />
  const { typed, problems = [], sentence } = outcome ?? {}
  const about = backer && { name: isolated(backer.name), lead: isolated(lead), host }
  return (
    <div className="measure">
      <PageTitle problems={outcome !== undefined}>{backer ? t('titleAbout', { name: backer.name }) : t('title')}</PageTitle>
      <ErrorSummary problems={problems} sentence={problems.length > 0 ? undefined : sentence} />
      <h1>{about ? t('titleAbout', about) : t('title')}</h1>
      <p className="quiet">
        <WithTitle words={t('of', { title: isolated(title) })} of={{ title, locale }} />
      </p>
      <p className="lede">{about ? t('ledeAbout', about) : t('lede', { host })}</p>
      <form method="post" action={`/campaigns/${slug}/report${asked && `?${asked}`}`} noValidate>
        {backer ? (
          <>
            <input type="hidden" name="backer" value={backer.id} />
            <input type="hidden" name="kind" value="false-signatures" />
          </>
        ) : (
          <Radios name="kind" label={t('kind')} problem={problemOf(problems, 'kind')} defaultValue={typed?.kind} options={reportKinds.map((value) => ({ value, label: kinds(value) }))} />
        )}
        <TextArea name="words" label={about ? t('wordsAbout', about) : t('words')} hint={t(about ? 'wordsAboutHint' : 'wordsHint')} problem={problemOf(problems, 'words')} defaultValue={typed?.words} rows={6} />
        <EmailField name="email" label={t('email')} hint={t(about ? 'emailAboutHint' : 'emailHint', { host })} optional problem={problemOf(problems, 'email')} defaultValue={typed?.email} />
        <Button>{t('send')}</Button>
      </form>
      <p>
        <a href={inLanguage(`/campaigns/${slug}`)}>{t('back')}</a>
      </p>
    </div>
  )
}

function Received({ slug, answeredTo, isAbout }: { slug: string; answeredTo: string | null; isAbout: boolean }) {
  const t = useTranslations('objector.report')
  const inLanguage = useAddressAt()
  const { runBy } = useSite()
  return (
    <div className="measure">
      <PageTitle>{t('received')}</PageTitle>
      <h1>{t('received')}</h1>
      <p className="lede">{t(isAbout ? 'receivedAbout' : 'receivedMore', { host: isolated(runBy.name) })}</p>
      <p>{answeredTo ? t('answeredTo', { email: isolated(answeredTo) }) : t('notAnswered')}</p>
      <p>
        <a href={inLanguage(`/campaigns/${slug}`)}>{t('back')}</a>
      </p>
    </div>
  )
}
