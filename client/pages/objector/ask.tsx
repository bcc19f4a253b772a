import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readCampaign } from '#contracts/campaigns.ts'
import { askToObject, readBacker } from '#contracts/objections.ts'
import { api } from '../../context.ts'
import { useAddressAt } from '../../parts/address-at.ts'
import { readIn, shownIn } from '../../parts/languages.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated, linkTo } from '../../parts/rich.tsx'
import { WithTitle } from '../../parts/with-title.tsx'
import { refusedOf } from '../../refused.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { EmailField } from '../../ui/field.tsx'
import { problemOf } from '../../ui/problems.ts'
import { languageOf } from '../public/asked.ts'

const asked = (params: { slug?: string; id?: string }) => ({ slug: params.slug!, id: params.id! })
const langIn = ({ url }: Request) => languageOf(new URL(url).searchParams)

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ask = context.get(api)
  const [{ campaign }, { backer }] = await Promise.all([ask(readCampaign, { slug: params.slug!, ...langIn(request) }), ask(readBacker, asked(params))])
  return { ...readIn(campaign), slug: campaign.slug, title: shownIn(campaign, campaign.translation).title, backer }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const typed = (await request.formData()).get('email')
  const email = typeof typed === 'string' ? typed : ''
  try {
    return { sentTo: (await context.get(api)(askToObject, { ...asked(params), email, ...langIn(request) })).sentTo }
  } catch (thrown) {
    const refused = refusedOf(thrown)
    if (!refused) throw thrown
    return data({ email, problems: refused.answer.fields ?? [], sentence: refused.answer.message }, { status: refused.status })
  }
}

/** The answer is the same for every address: what counts is who reads at the organisation's own domain. Where nobody can, there is another way. */
export function Component() {
  const t = useTranslations('objector.ask')
  const inLanguage = useAddressAt()
  const { slug, title, locale, lang, backer } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  if (outcome && 'sentTo' in outcome) return <Sent slug={slug} email={outcome.sentTo} />
  const problems = outcome?.problems ?? []
  const report = `/campaigns/${slug}/report?${new URLSearchParams({ backer: backer.id, ...(lang && { lang }) })}`
  return (
    <div className="measure">
      <PageTitle problems={outcome !== undefined}>{t('title', { name: backer.name })}</PageTitle>
      <ErrorSummary problems={problems} sentence={problems.length > 0 ? undefined : outcome?.sentence} />
      <h1>{t('title', { name: isolated(backer.name) })}</h1>
      <p className="quiet">
        <WithTitle words={t('of', { title: isolated(title) })} of={{ title, locale }} />
      </p>
      {backer.website ? (
        <>
          <p className="lede">{t('lede')}</p>
          <p>{t('website', { website: isolated(backer.website) })}</p>
          <form method="post" action={inLanguage(`/campaigns/${slug}/backers/${encodeURIComponent(backer.id)}/objection`)} noValidate>
            <EmailField name="email" label={t('email')} hint={t('emailHint', { domain: hostOf(backer.website) })} defaultValue={outcome?.email} problem={problemOf(problems, 'email')} />
            <Button>{t('send')}</Button>
          </form>
          <p>{t.rich('noMailbox', { link: linkTo(report) })}</p>
        </>
      ) : (
        <>
          <p className="lede">{t('noWebsite', { name: isolated(backer.name) })}</p>
          <p className="actions">
            <ButtonLink href={report}>{t('report')}</ButtonLink>
          </p>
        </>
      )}
      <p>
        <a href={inLanguage(`/campaigns/${slug}`)}>{t('back')}</a>
      </p>
    </div>
  )
}

const hostOf = (website: string): string => (URL.canParse(website) ? new URL(website).hostname.replace(/^www\./, '') : website)

function Sent({ slug, email }: { slug: string; email: string }) {
  const t = useTranslations('objector.ask')
  const inLanguage = useAddressAt()
  return (
    <div className="measure">
      <PageTitle>{t('sent', { email })}</PageTitle>
      <h1>{t('sent', { email })}</h1>
      <p className="lede">{t('sentMore')}</p>
      <p>{t('none')}</p>
      <p>
        <a href={inLanguage(`/campaigns/${slug}`)}>{t('back')}</a>
      </p>
    </div>
  )
}
