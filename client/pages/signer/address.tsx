import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { confirmAddress, readAddress } from '#contracts/signatories.ts'
import { api } from '../../context.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated } from '../../parts/rich.tsx'
import { WithTitle } from '../../parts/with-title.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Opening the link shows; only the button changes. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const asked = await context.get(api)(readAddress, { token: params.token! })
  return { locale: asked.locale, lang: asked.campaign.lang, token: params.token!, asked }
}

export const action = ({ context, params }: ActionFunctionArgs) => context.get(api)(confirmAddress, { token: params.token! })

/** The new mailbox says that it takes over. */
export function Component() {
  const t = useTranslations('signer.address')
  const contact = useTranslations('signer.contact')
  const { token, asked } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const title = outcome ? t(outcome.already ? 'already' : 'done') : asked.confirmed ? t('already') : t('title', { email: isolated(asked.email) })
  return (
    <div className="measure">
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      {outcome ? (
        <>
          <Notice look="done" status>
            <p>{t('doneMore')}</p>
          </Notice>
          <p className="actions">
            <ButtonLink href={outcome.manageUrl}>{contact('own')}</ButtonLink>
          </p>
        </>
      ) : (
        <>
          <p className="lede">
            <WithTitle words={t('lede', { name: isolated(asked.organisation), title: isolated(asked.campaign.title) })} of={asked.campaign} />
          </p>
          {!asked.confirmed && <p>{t('means')}</p>}
          <form method="post" action={`/address/${encodeURIComponent(token)}`} className="actions">
            <Button>{asked.confirmed ? contact('own') : t('button')}</Button>
          </form>
        </>
      )}
    </div>
  )
}
