import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { changeCampaign, policies, readPolicies, secondPersons } from '#contracts/campaigns.ts'
import { Button } from '#client/ui/button.tsx'
import { Checkbox } from '#client/ui/checkbox.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { Radios } from '#client/ui/radios.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export async function loader(args: LoaderFunctionArgs) {
  return asLead(args)(readPolicies, { slug: args.params.slug! })
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, typed) => {
    const slug = args.params.slug!
    await ask(changeCampaign, { slug, policy: policies.find((known) => known === typed.policy), secondPerson: secondPersons.find((known) => known === typed.secondPerson), asksBasis: typed.asksBasis === 'on', showsLogos: typed.showsLogos === 'on' })
    return goOn(`/workspace/campaigns/${slug}`, 'policy')
  })

/** Which confirmed sign-ons wait for the lead, with what each choice means. */
export function Component() {
  const t = useTranslations('workspace')
  const { campaign } = useCampaign()
  const { policy, confirmed, policies: choices } = useLoaderData<typeof loader>()
  const { refused, typed, formKey } = useOutcome()
  return (
    <PostForm key={formKey}>
      <CampaignTitle page={t('policy.title')} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{t('policy.title')}</h1>
      <p>{t('policy.intro')}</p>
      <Radios
        name="policy"
        label={t('policy.label')}
        problem={problemOf(refused?.fields, 'policy')}
        defaultValue={typed?.policy ?? policy}
        options={choices.map(({ policy: value, wouldHold }) => ({
          value,
          label: t(`policy.options.${value}`),
          hint: (
            <>
              {t(`policy.hints.${value}`)} {confirmed > 0 && <strong className="would-hold">{t('policy.wouldHold', { held: wouldHold, confirmed })}</strong>}
            </>
          ),
        }))}
      />
      <h2>{t('asks.title')}</h2>
      <Radios
        name="secondPerson"
        label={t('asks.second')}
        hint={t('asks.secondHint')}
        defaultValue={typed?.secondPerson ?? campaign.asks.secondPerson}
        options={secondPersons.map((value) => ({ value, label: t(`asks.options.${value}`), hint: t(`asks.hints.${value}`) }))}
      />
      <Checkbox name="asksBasis" label={t('asks.basis')} hint={t('asks.basisHint')} defaultChecked={typed ? typed.asksBasis === 'on' : campaign.asks.basis} />
      <h2>{t('logosShown.title')}</h2>
      <Checkbox name="showsLogos" label={t('logosShown.label')} hint={t('logosShown.hint')} defaultChecked={typed ? typed.showsLogos === 'on' : campaign.showsLogos} />
      <p>{t('policy.later')}</p>
      <p className="actions">
        <Button disabled={useSubmitting()}>{t('policy.save')}</Button>
        <Link to={`/workspace/campaigns/${campaign.slug}`}>{t('cancel')}</Link>
      </p>
    </PostForm>
  )
}
