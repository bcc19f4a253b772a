import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readNews, resumeNews, stopNews } from '#contracts/own-signatures.ts'
import { api } from '../../context.ts'
import { useAddressAt } from '../../parts/address-at.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated } from '../../parts/rich.tsx'
import { WithTitle } from '../../parts/with-title.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Opening the link shows; only a button changes. Mail services that unsubscribe by themselves never come as far as this page. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const news = await context.get(api)(readNews, { token: params.token! })
  return { locale: news.locale, lang: news.campaign.lang, token: params.token!, news }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const resumes = (await request.formData()).get('intent') === 'resume'
  await context.get(api)(resumes ? resumeNews : stopNews, { token: params.token! })
  return { resumed: resumes }
}

type News = ReturnType<typeof useLoaderData<typeof loader>>['news']

export function Component() {
  const t = useTranslations('signer.news')
  const inLanguage = useAddressAt()
  const { token, news } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const { organisation, campaign, stopped, invitedBy, noticed } = news
  if (news.questions) return <OfQuestions token={token} news={news} />
  if (noticed) return <OfNotice token={token} news={news} />
  if (invitedBy !== undefined) return <OfInvitation token={token} news={news} lead={invitedBy} />
  const names = { name: isolated(organisation), title: isolated(campaign.title) }
  const title = t(stopped ? 'stopped' : 'title')
  return (
    <div className="measure">
      <PageTitle>{title}</PageTitle>
      {outcome?.resumed && (
        <Notice look="done" status>
          <p>{t('resumed')}</p>
        </Notice>
      )}
      <h1>{title}</h1>
      <p className="lede">
        <WithTitle words={t(stopped ? 'stoppedMore' : 'told', names)} of={campaign} />
      </p>
      <form method="post" action={`/unsubscribe/${encodeURIComponent(token)}`} className="actions">
        <Button intent={stopped ? 'resume' : 'stop'} look={stopped ? 'secondary' : 'primary'}>
          {t(stopped ? 'resume' : 'stop')}
        </Button>
        <a href={inLanguage(`/campaigns/${campaign.slug}`)}>{t('list')}</a>
      </form>
    </div>
  )
}

/** Once it is stopped there is nothing to send. */
function StopForm({ token, campaign, stop }: { token: string; campaign: News['campaign']; stop: string | undefined }) {
  const t = useTranslations('signer.news')
  const inLanguage = useAddressAt()
  const list = <a href={inLanguage(`/campaigns/${campaign.slug}`)}>{t('list')}</a>
  if (stop === undefined) return <p>{list}</p>
  return (
    <form method="post" action={`/unsubscribe/${encodeURIComponent(token)}`} className="actions">
      <Button intent="stop">{stop}</Button>
      {list}
    </form>
  )
}

/** Invited, and asked nothing more: the address is deleted, so that there is nothing to take back. */
function OfInvitation({ token, news: { organisation, campaign, stopped }, lead }: { token: string; news: News; lead: string }) {
  const t = useTranslations('signer.news')
  const names = { lead: isolated(lead), name: isolated(organisation), title: isolated(campaign.title) }
  return (
    <div className="measure">
      <PageTitle>{t(stopped ? 'invitedStopped' : 'invitedTitle', { lead })}</PageTitle>
      <h1>{t(stopped ? 'invitedStopped' : 'invitedTitle', names)}</h1>
      <p className="lede">{t(stopped ? 'invitedStoppedMore' : 'invitedTold', names)}</p>
      <StopForm token={token} campaign={campaign} stop={stopped ? undefined : t('invitedStop', names)} />
    </div>
  )
}

/** The organisation's public address, which nobody there gave us. That too is deleted for good. */
function OfNotice({ token, news: { organisation, campaign, stopped } }: { token: string; news: News }) {
  const t = useTranslations('signer.news')
  const title = t(stopped ? 'noticedStopped' : 'noticedTitle')
  return (
    <div className="measure">
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      <p className="lede">{t(stopped ? 'noticedStoppedMore' : 'noticedTold', { name: isolated(organisation), title: isolated(campaign.title) })}</p>
      {!stopped && <p>{t('noticedMeans')}</p>}
      <StopForm token={token} campaign={campaign} stop={stopped ? undefined : t('noticedStop')} />
    </div>
  )
}

/** Journalists' questions, which can be taken again; what stands of it is in the history of the sign-on. */
function OfQuestions({ token, news: { organisation, campaign, stopped } }: { token: string; news: News }) {
  const t = useTranslations('signer.press.questions')
  const inLanguage = useAddressAt()
  const names = { name: isolated(organisation), title: isolated(campaign.title) }
  const title = t(stopped ? 'stopped' : 'taking', names)
  return (
    <div className="measure">
      <PageTitle>{t(stopped ? 'stopped' : 'taking', { name: organisation })}</PageTitle>
      <h1>{title}</h1>
      <p className="lede">{t(stopped ? 'stoppedMore' : 'takingMore', names)}</p>
      <form method="post" action={`/unsubscribe/${encodeURIComponent(token)}`} className="actions">
        <Button intent={stopped ? 'resume' : 'stop'} look={stopped ? 'secondary' : 'primary'}>
          {t(stopped ? 'resume' : 'stop')}
        </Button>
        <a href={inLanguage(`/campaigns/${campaign.slug}`)}>{t('list')}</a>
      </form>
    </div>
  )
}
