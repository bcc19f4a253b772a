import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readWebhookMessage, replayWebhookMessage } from '#contracts/webhooks.ts'
import { useFormats } from '#client/language.tsx'
import { Button } from '#client/ui/button.tsx'
import { SummaryList } from '#client/ui/summary-list.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle } from './campaign-layout.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'
import { MessageStanding } from './webhook-parts.tsx'

const whichOf = ({ slug, id, message }: LoaderFunctionArgs['params']) => ({ slug: slug!, id: id!, message: message! })

export async function loader(args: LoaderFunctionArgs) {
  const which = whichOf(args.params)
  const found = await asLead(args)(readWebhookMessage, which)
  return { ...found, back: `/workspace/campaigns/${which.slug}/webhooks/${which.id}` }
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask) => {
    const which = whichOf(args.params)
    await ask(replayWebhookMessage, which)
    return goOn(`/workspace/campaigns/${which.slug}/webhooks/${which.id}`, 'webhookReplayed')
  })

/** One message: what it says, and how it fared. */
export function Component() {
  const t = useTranslations('workspace.webhooks')
  const { time } = useFormats()
  const { message, payload, back } = useLoaderData<typeof loader>()
  const { refused } = useOutcome()
  const submitting = useSubmitting()
  const title = t('messageTitle', { event: message.event })
  return (
    <>
      <CampaignTitle page={title} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <p>
        <Link to={back}>{t('back')}</Link>
      </p>
      <h1>{title}</h1>
      <SummaryList
        rows={[
          { key: 'when', label: t('when'), value: time(message.createdAt) },
          { key: 'state', label: t('state'), value: <MessageStanding message={message} /> },
          {
            key: 'id',
            label: t('id'),
            value: (
              <>
                <code className="address">{message.id}</code>
                <div className="quiet">{t('idHint')}</div>
              </>
            ),
          },
        ]}
      />
      <h2>{t('payload')}</h2>
      <p className="quiet">{payload ? t('payloadNow') : t('noPayload')}</p>
      {payload && <pre className="payload">{JSON.stringify(payload, null, 2)}</pre>}
      <PostForm>
        <p className="actions">
          <Button look="secondary" disabled={submitting}>
            {t('replay')}
          </Button>
        </p>
      </PostForm>
    </>
  )
}
