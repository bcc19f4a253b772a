import { data, Link, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { changeWebhook, endWebhook, pingWebhook, readWebhook, renewWebhookSecret, replayWebhookMessage, type Webhook, type WebhookMessage } from '#contracts/webhooks.ts'
import { useFormats } from '#client/language.tsx'
import { Button } from '#client/ui/button.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { Pagination } from '#client/ui/pagination.tsx'
import { StackedTable } from '#client/ui/stacked-table.tsx'
import { SummaryList } from '#client/ui/summary-list.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { newKey, OnceKey } from './once-key.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'
import { MessageStanding, ShownSecret, WebhookState } from './webhook-parts.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const page = new URL(args.request.url).searchParams.get('page') ?? undefined
  const found = await asLead(args)(readWebhook, { slug: args.params.slug!, id: args.params.id!, ...(page && /^\d{1,5}$/.test(page) && { page }) })
  return { ...found, key: newKey() }
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { intent, message = '', key }) => {
    const which = { slug: args.params.slug!, id: args.params.id! }
    const here = `/workspace/campaigns/${which.slug}/webhooks/${which.id}`
    if (intent === 'renew') return data({ secret: (await ask(renewWebhookSecret, which)).secret })
    if (intent === 'ping') {
      await ask(pingWebhook, { ...which, key })
      return goOn(here, 'webhookPinged')
    }
    if (intent === 'end') {
      await ask(endWebhook, which)
      return goOn(here, 'webhookEnded')
    }
    if (intent === 'pause' || intent === 'resume') {
      await ask(changeWebhook, { ...which, paused: intent === 'pause' })
      return goOn(here, intent === 'pause' ? 'webhookPaused' : 'webhookResumed')
    }
    await ask(replayWebhookMessage, { ...which, message })
    return goOn(here, 'webhookReplayed')
  })

/** How a webhook stands, what went there, and what can be done about it. */
export function Component() {
  const t = useTranslations('workspace.webhooks')
  const { campaign } = useCampaign()
  const { webhook, messages, page, pages } = useLoaderData<typeof loader>()
  const secret = useActionData<{ secret?: string }>()?.secret
  const { refused } = useOutcome()
  const title = t('oneTitle', { host: new URL(webhook.url).hostname })
  const all = `/workspace/campaigns/${campaign.slug}/webhooks`
  return (
    <>
      <CampaignTitle page={title} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <p>
        <Link to={all}>{t('all')}</Link>
      </p>
      <h1>{title}</h1>
      {secret && <ShownSecret secret={secret} />}
      <Facts webhook={webhook} />
      {webhook.state !== 'ended' && <Acts webhook={webhook} />}
      <h2>{t('messages')}</h2>
      <p className="quiet">{t('keptFor')}</p>
      {messages.length === 0 ? <p>{t('noMessages')}</p> : <MessageTable webhook={webhook} messages={messages} />}
      <Pagination page={page} pages={pages} hrefOf={(to) => `${all}/${webhook.id}?page=${to}`} />
      {webhook.state !== 'ended' && <Manage />}
    </>
  )
}

function Facts({ webhook: { url, state, topics, everyCampaign, failingSince, endedAt } }: { webhook: Webhook }) {
  const t = useTranslations('workspace.webhooks')
  const { campaign } = useCampaign()
  const { time } = useFormats()
  return (
    <>
      {state === 'failing' && failingSince && (
        <Notice look="care">
          <p>{t('failing', { time: time(failingSince) })}</p>
        </Notice>
      )}
      {endedAt && (
        <Notice>
          <p>{t('endedAt', { time: time(endedAt) })}</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { key: 'url', label: t('url'), value: <bdi className="address">{url}</bdi> },
          { key: 'state', label: t('state'), value: <WebhookState state={state} /> },
          { key: 'told', label: t('told'), value: topics.map((topic) => <div key={topic}>{t(`topic.${topic}`)}</div>) },
          { key: 'scope', label: t('scope'), value: everyCampaign ? t('everyOne', { lead: campaign.lead.name }) : t('thisOne') },
        ]}
      />
    </>
  )
}

function Acts({ webhook: { state } }: { webhook: Webhook }) {
  const t = useTranslations('workspace.webhooks')
  const { key } = useLoaderData<typeof loader>()
  const submitting = useSubmitting()
  return (
    <PostForm>
      <OnceKey value={key} />
      <p className="actions">
        <Button look="secondary" intent="ping" disabled={submitting}>
          {t('ping')}
        </Button>
        <Button look="secondary" intent={state === 'paused' ? 'resume' : 'pause'} disabled={submitting}>
          {t(state === 'paused' ? 'resume' : 'pause')}
        </Button>
      </p>
    </PostForm>
  )
}

/** What has consequences says them before it is done. */
function Manage() {
  const t = useTranslations('workspace.webhooks')
  const submitting = useSubmitting()
  return (
    <details>
      <summary>{t('manage')}</summary>
      <PostForm>
        <p>{t('renewIntro')}</p>
        <p className="actions">
          <Button look="secondary" intent="renew" disabled={submitting}>
            {t('renew')}
          </Button>
        </p>
        <p>{t('endIntro')}</p>
        <p className="actions">
          <Button look="care" intent="end" disabled={submitting}>
            {t('end')}
          </Button>
        </p>
      </PostForm>
    </details>
  )
}

function MessageTable({ webhook, messages }: { webhook: Webhook; messages: WebhookMessage[] }) {
  const t = useTranslations('workspace.webhooks')
  const { campaign } = useCampaign()
  const { time } = useFormats()
  const submitting = useSubmitting()
  const here = `/workspace/campaigns/${campaign.slug}/webhooks/${webhook.id}`
  return (
    <StackedTable caption={t('messages')} heads={(['event', 'when', 'state'] as const).map((column) => t(column))} actions={t('actions')}>
      {messages.map((message) => (
        <tr key={message.id}>
          <td>
            <code>{message.event}</code>
          </td>
          <td data-title={t('when')}>{time(message.createdAt)}</td>
          <td data-title={t('state')}>
            <div>
              <MessageStanding message={message} />
            </div>
          </td>
          <td className="row-actions">
            <Link to={`${here}/messages/${message.id}`} aria-label={t('viewNamed', { event: message.event, time: time(message.createdAt) })}>
              {t('view')}
            </Link>
            {webhook.state !== 'ended' && message.state !== 'sending' && (
              <PostForm>
                <input type="hidden" name="message" value={message.id} />
                <button type="submit" className="button button-text" disabled={submitting} aria-label={t('replayNamed', { event: message.event, time: time(message.createdAt) })}>
                  {t('replay')}
                </button>
              </PostForm>
            )}
          </td>
        </tr>
      ))}
    </StackedTable>
  )
}
