import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readNews, resumeNews, stopNews } from '#contracts/signatures.ts'
import { api } from '../../context.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated } from '../../parts/rich.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Opening the link shows; only a button changes. Mail services that unsubscribe by themselves never come as far as this page. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const news = await context.get(api)(readNews, { token: params.token! })
  return { locale: news.campaign.locale, token: params.token!, news }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const resumes = (await request.formData()).get('intent') === 'resume'
  await context.get(api)(resumes ? resumeNews : stopNews, { token: params.token! })
  return { resumed: resumes }
}

export function Component() {
  const t = useTranslations('signer.news')
  const { token, news } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const { organisation, campaign, stopped } = news
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
      <p className="lede">{t(stopped ? 'stoppedMore' : 'told', names)}</p>
      <form method="post" action={`/unsubscribe/${encodeURIComponent(token)}`} className="actions">
        <Button intent={stopped ? 'resume' : 'stop'} look={stopped ? 'secondary' : 'primary'}>
          {t(stopped ? 'resume' : 'stop')}
        </Button>
        <a href={`/campaigns/${campaign.slug}`}>{t('list')}</a>
      </form>
    </div>
  )
}
