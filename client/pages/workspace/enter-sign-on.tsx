import { data, Link, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { enterSignOn } from '#contracts/lead-signatures.ts'
import { countriesIn } from '#client/parts/countries.ts'
import { asTyped } from '#client/parts/rich.tsx'
import { Button } from '#client/ui/button.tsx'
import { EmailField, Field } from '#client/ui/field.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { Select } from '#client/ui/select.tsx'
import { asLead, attempt } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { forgetWords } from './kept-words.ts'
import type { Outcome, Typed } from './outcome.ts'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { spokenOf } from './spoken-of.ts'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

type Entered = { entered: 'written' | 'waiting' | 'standing'; sentTo: string; name: string; said: string }

export const loader = async (args: LoaderFunctionArgs) => ({ countries: countriesIn(await spokenOf(asLead(args), args.params.slug!)) })

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, typed) => {
    const { outcome, sentTo } = await ask(enterSignOn, { slug: args.params.slug!, ...signOnIn(typed) })
    forgetWords(new URL(args.request.url).pathname)
    return data<Entered>({ entered: outcome, sentTo, name: typed['organisation.name'] ?? '', said: typed.said ?? '' })
  })

const signOnIn = (typed: Typed) => ({
  organisation: { name: typed['organisation.name'] ?? '', website: typed['organisation.website'], country: typed['organisation.country'], place: typed['organisation.place'] },
  signatory: { name: typed['signatory.name'] ?? '', role: typed['signatory.role'] ?? '', email: typed['signatory.email'] ?? '' },
  said: typed.said ?? '',
})

/** After a meeting: one organisation after the other, with where and when it was said kept from the last. */
export function Component() {
  const t = useTranslations('workspace.enter')
  const { campaign } = useCampaign()
  const outcome = useActionData() as Entered | Outcome | undefined
  const entered = outcome && 'entered' in outcome ? outcome : undefined
  const { refused } = useOutcome()
  return (
    <>
      <CampaignTitle page={t('title')} problems={Boolean(refused)} />
      <Problems refused={refused} />
      {entered && (
        <Notice look={entered.entered === 'written' ? 'done' : 'care'} status>
          <p>{t.rich(entered.entered, { name: entered.name, email: entered.sentTo, bdi: asTyped })}</p>
        </Notice>
      )}
      <h1>{t('title')}</h1>
      {campaign.state === 'open' ? (
        <EnterForm entered={entered} />
      ) : (
        <>
          <p>{t('notOpen')}</p>
          <p>
            <Link to={`/workspace/campaigns/${campaign.slug}`}>{t('overview')}</Link>
          </p>
        </>
      )}
    </>
  )
}

function EnterForm({ entered }: { entered: Entered | undefined }) {
  const t = useTranslations('workspace.enter')
  const signer = useTranslations('signer.field')
  const { countries } = useLoaderData<typeof loader>()
  const { refused, typed, formKey } = useOutcome()
  const submitting = useSubmitting()
  const [query] = useSearchParams()
  const given: Typed = typed ?? { said: entered?.said ?? query.get('said') ?? '' }
  const filled = (name: string) => ({ name, defaultValue: given[name], problem: problemOf(refused?.fields, name) })
  return (
    <>
      <p className="measure">{t('intro')}</p>
      {/* Another key after each one entered, so that the fields are empty for the next. */}
      <PostForm key={`${formKey} ${entered ? `${entered.name} ${entered.sentTo}` : ''}`}>
        <Field {...filled('said')} label={t('said')} hint={t('saidHint')} dir="auto" />
        <h2>{t('organisation')}</h2>
        <Field {...filled('organisation.name')} label={signer('organisationName')} autoComplete="off" dir="auto" />
        <Field {...filled('organisation.website')} label={signer('website')} optional inputMode="url" autoComplete="off" spellCheck={false} autoCapitalize="none" dir="ltr" />
        <Select {...filled('organisation.country')} label={signer('country')} optional nothing={signer('countryNothing')} options={countries} autoComplete="off" />
        <Field {...filled('organisation.place')} label={signer('place')} optional width="medium" autoComplete="off" dir="auto" />
        <h2>{t('person')}</h2>
        <Field {...filled('signatory.name')} label={t('personName')} autoComplete="off" spellCheck={false} dir="auto" />
        <Field {...filled('signatory.role')} label={t('role')} hint={signer('roleHint')} autoComplete="off" dir="auto" />
        <EmailField {...filled('signatory.email')} label={t('email')} hint={t('emailHint')} autoComplete="off" />
        <p className="actions">
          <Button disabled={submitting}>{t('button')}</Button>
        </p>
      </PostForm>
    </>
  )
}
