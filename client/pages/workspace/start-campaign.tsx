import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { startCampaign } from '#contracts/campaigns.ts'
import { listOwnOrganisations } from '#contracts/organisations.ts'
import { PageTitle } from '#client/parts/page-title.tsx'
import { Button } from '#client/ui/button.tsx'
import { Field } from '#client/ui/field.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { Radios } from '#client/ui/radios.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { newKey, OnceKey } from './once-key.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { organisations } = await asLead(args)(listOwnOrganisations, {})
  return { organisations, key: newKey() }
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { organisationId = '', title = '', slug, key }) => {
    const { campaign } = await ask(startCampaign, { organisationId, title, slug, key })
    return goOn(`/workspace/campaigns/${campaign.slug}`, 'started')
  })

export function Component() {
  const t = useTranslations('workspace')
  const { organisations, key } = useLoaderData<typeof loader>()
  return organisations.length > 0 ? <StartForm organisations={organisations} onceKey={key} /> : (
    <>
      <PageTitle>{t('start.title')}</PageTitle>
      <h1>{t('start.title')}</h1>
      <p>{t('start.needsOrganisation')}</p>
      <p className="actions">
        <Link className="button button-primary" to="/workspace/organisations/new">
          {t('home.foundFirst')}
        </Link>
      </p>
    </>
  )
}

function StartForm({ organisations, onceKey }: { organisations: { id: string; name: string }[]; onceKey: string }) {
  const t = useTranslations('workspace')
  const { refused, typed, formKey } = useOutcome()
  const slugTaken = refused?.code === 'campaign.slug-taken' ? refused.message : undefined
  const problem = (name: string) => problemOf(refused?.fields, name)
  return (
    <PostForm key={formKey}>
      <PageTitle problems={Boolean(refused)}>{t('start.title')}</PageTitle>
      <OnceKey value={onceKey} />
      <Problems refused={refused} />
      <h1>{t('start.title')}</h1>
      <p>{t('start.intro')}</p>
      <Field name="title" label={t('start.campaignTitle')} hint={t('start.titleHint')} problem={problem('title')} defaultValue={typed?.title} />
      {organisations.length === 1 ? (
        <input type="hidden" name="organisationId" value={organisations[0]!.id} />
      ) : (
        <Radios name="organisationId" label={t('start.organisation')} problem={problem('organisationId')} defaultValue={typed?.organisationId ?? organisations[0]!.id} options={organisations.map(({ id, name }) => ({ value: id, label: name }))} />
      )}
      <Field name="slug" label={t('start.slug')} hint={t('start.slugHint')} problem={problem('slug') ?? slugTaken} defaultValue={typed?.slug} optional spellCheck={false} autoCapitalize="none" dir="ltr" width="medium" />
      <p className="actions">
        <Button disabled={useSubmitting()}>{t('start.start')}</Button>
        <Link to="/workspace">{t('cancel')}</Link>
      </p>
    </PostForm>
  )
}
