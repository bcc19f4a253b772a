import { data, Link, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listWebhooks, makeWebhook, webhookTopics, type Webhook } from '#contracts/webhooks.ts'
import { useFormats } from '#client/language.tsx'
import { linkTo } from '#client/parts/rich.tsx'
import { Button } from '#client/ui/button.tsx'
import { Checkbox } from '#client/ui/checkbox.tsx'
import { Field } from '#client/ui/field.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { StackedTable } from '#client/ui/stacked-table.tsx'
import { ticked, Ticks } from '#client/ui/ticks.tsx'
import { asLead, attempt } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { newKey, OnceKey } from './once-key.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'
import { ShownSecret, WebhookState } from './webhook-parts.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { webhooks } = await asLead(args)(listWebhooks, { slug: args.params.slug! })
  return { webhooks, key: newKey() }
}

/** The secret is shown in the answer to the form and nowhere else. */
export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { url = '', key, everyCampaign = '', ...typed }) => data({ secret: (await ask(makeWebhook, { slug: args.params.slug!, url, topics: ticked(typed, 'topics', webhookTopics), everyCampaign, key })).secret }))

export function Component() {
  const t = useTranslations('workspace.webhooks')
  const { campaign } = useCampaign()
  const { webhooks, key } = useLoaderData<typeof loader>()
  const secret = useActionData<{ secret?: string }>()?.secret
  const { refused, typed, formKey } = useOutcome()
  return (
    <>
      <CampaignTitle page={t('title')} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{t('title')}</h1>
      {secret && <ShownSecret secret={secret} />}
      <p>{t.rich('intro', { api: linkTo('/api#webhooks') })}</p>
      {webhooks.length === 0 ? <p>{t('none')}</p> : <WebhookTable webhooks={webhooks} />}
      <h2>{t('makeTitle')}</h2>
      <PostForm key={`${formKey}-${webhooks.length}`}>
        <OnceKey value={key} />
        <Field name="url" type="url" label={t('url')} hint={t('urlHint')} problem={problemOf(refused?.fields, 'url')} defaultValue={typed?.url} spellCheck={false} autoCapitalize="none" dir="ltr" />
        <Ticks name="topics" label={t('topics')} problem={problemOf(refused?.fields, 'topics')} chosen={typed ? ticked(typed, 'topics', webhookTopics) : ['signature']} options={webhookTopics.map((value) => ({ value, label: t(`topic.${value}`), hint: t(`topicHint.${value}`) }))} />
        <Checkbox name="everyCampaign" label={t('every', { lead: campaign.lead.name })} defaultChecked={typed?.everyCampaign === 'on'} />
        <p className="actions">
          <Button disabled={useSubmitting()}>{t('make')}</Button>
        </p>
      </PostForm>
    </>
  )
}

function WebhookTable({ webhooks }: { webhooks: Webhook[] }) {
  const t = useTranslations('workspace.webhooks')
  const { campaign } = useCampaign()
  const { date } = useFormats()
  return (
    <StackedTable caption={t('title')} heads={(['url', 'state', 'told', 'scope', 'madeOn'] as const).map((column) => t(column))} actions={t('actions')}>
      {webhooks.map(({ id, url, state, topics, everyCampaign, createdAt }) => (
        <tr key={id}>
          <td>
            <bdi className="address">{url}</bdi>
          </td>
          <td data-title={t('state')}>
            <WebhookState state={state} />
          </td>
          <td data-title={t('told')}>
            <ul className="plain-list">
              {topics.map((topic) => (
                <li key={topic}>{t(`topic.${topic}`)}</li>
              ))}
            </ul>
          </td>
          <td data-title={t('scope')}>{everyCampaign ? t('everyOne', { lead: campaign.lead.name }) : t('thisOne')}</td>
          <td data-title={t('madeOn')}>{date(createdAt)}</td>
          <td>
            <Link to={`/workspace/campaigns/${campaign.slug}/webhooks/${id}`} aria-label={t('openNamed', { url })}>
              {t('open')}
            </Link>
          </td>
        </tr>
      ))}
    </StackedTable>
  )
}
