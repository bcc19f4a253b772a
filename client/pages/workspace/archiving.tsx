import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { archiveAsZip, archiveCampaign, readArchiving } from '#contracts/endings.ts'
import { pathFor } from '#contracts/endpoint.ts'
import { useFormats } from '#client/language.tsx'
import { Button } from '#client/ui/button.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export const loader = (args: LoaderFunctionArgs) => asLead(args)(readArchiving, { slug: args.params.slug! })

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask) => {
    const slug = args.params.slug!
    await ask(archiveCampaign, { slug })
    return goOn(`/workspace/campaigns/${slug}/archiving`, 'archived')
  })

/** Takes a copy to keep, and ends all change for good. */
export function Component() {
  const t = useTranslations('workspace.ending')
  const { campaign } = useCampaign()
  const { may, waiting, confirmsUntil } = useLoaderData<typeof loader>()
  const { refused } = useOutcome()
  const { time } = useFormats()
  const submitting = useSubmitting()
  const at = `/workspace/campaigns/${campaign.slug}`
  const isArchived = campaign.state === 'archived'
  return (
    <>
      <CampaignTitle page={t('archiveTitle')} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{t('archiveTitle')}</h1>
      <h2>{t('copyTitle')}</h2>
      <p>{t('copyIntro')}</p>
      <p className="actions">
        <a className="button button-secondary" href={pathFor(archiveAsZip.path, { slug: campaign.slug })} download>
          {t('copy')}
        </a>
      </p>
      <h2>{t('endTitle')}</h2>
      {isArchived ? (
        <p>{t('archivedSince', { time: campaign.archivedAt ? time(campaign.archivedAt) : '' })}</p>
      ) : (
        <>
          <p>{t('endIntro')}</p>
          {!campaign.outcome && campaign.state === 'closed' && (
            <p>
              {t('noOutcome')} <Link to={`${at}/outcome`}>{t('title')}</Link>
            </p>
          )}
          {campaign.state !== 'closed' && <p className="care">{t('closeFirst')}</p>}
          {waiting > 0 && (
            <p className="care">
              {t('waiting', { count: waiting })} <Link to={`${at}/queue`}>{t('toQueue')}</Link>
            </p>
          )}
          {confirmsUntil && <p className="care">{t('confirming', { time: time(confirmsUntil) })}</p>}
          {may && (
            <PostForm>
              <p className="actions">
                <Button look="care" disabled={submitting}>
                  {t('archive')}
                </Button>
                <Link to={at}>{t('cancel')}</Link>
              </p>
            </PostForm>
          )}
        </>
      )}
    </>
  )
}
