import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { confirmContact, declineContact, readContact } from '#contracts/signatories.ts'
import { api, site } from '../../context.ts'
import { useAddressAt } from '../../parts/address-at.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated } from '../../parts/rich.tsx'
import { WithTitle } from '../../parts/with-title.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { goingOnIn } from '../../parts/address-at.ts'

/** Opening the link shows; only a button changes. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const asked = await context.get(api)(readContact, { token: params.token! })
  return { locale: asked.locale, lang: asked.campaign.lang, token: params.token!, asked }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ask = context.get(api)
  const token = params.token!
  if ((await request.formData()).get('intent') !== 'decline') return ask(confirmContact, { token })
  // Afterwards nothing is left to know it by.
  const { locale } = await ask(readContact, { token })
  await ask(declineContact, { token })
  return redirect(goingOnIn(locale, '/removed', context.get(site)))
}

/** Somebody is asked to look after a sign-on as the second contact. */
export function Component() {
  const t = useTranslations('signer.contact')
  const inLanguage = useAddressAt()
  const { token, asked } = useLoaderData<typeof loader>()
  const outcome = useActionData<{ manageUrl: string; already: boolean }>()
  const { organisation, campaign, askedBy } = asked
  const here = `/contact/${encodeURIComponent(token)}`
  const names = { name: isolated(organisation), title: isolated(campaign.title) }
  if (outcome) return <Done {...outcome} organisation={organisation} />
  const title = asked.confirmed ? t('already') : t('title', { name: isolated(organisation) })
  return (
    <div className="measure">
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      <p className="lede">
        <WithTitle words={askedBy ? t('lede', { ...names, person: isolated(askedBy) }) : t('ledeErased', names)} of={campaign} />
      </p>
      <p>{t('as', { person: isolated(asked.name), role: isolated(asked.role) })}</p>
      <p>{t('means')}</p>
      <ul>
        <li>{t('can')}</li>
        <li>{t('mails')}</li>
        <li>{t('seen', { lead: isolated(campaign.lead) })}</li>
      </ul>
      <form method="post" action={here} className="actions">
        <Button intent="confirm">{t(asked.confirmed ? 'own' : 'button')}</Button>
        <a href={inLanguage(`/campaigns/${campaign.slug}`)}>
          <bdi lang={campaign.locale}>{campaign.title}</bdi>
        </a>
      </form>
      <details>
        <summary>{t('decline')}</summary>
        <form method="post" action={here}>
          <p>{t('declineMore')}</p>
          <Button intent="decline" look="care">
            {t('declineButton')}
          </Button>
        </form>
      </details>
    </div>
  )
}

function Done({ manageUrl, already, organisation }: { manageUrl: string; already: boolean; organisation: string }) {
  const t = useTranslations('signer.contact')
  const title = already ? t('already') : t('done', { name: isolated(organisation) })
  return (
    <div className="measure">
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      <Notice look="done" status>
        <p>{t('doneMore')}</p>
      </Notice>
      <p className="actions">
        <ButtonLink href={manageUrl}>{t('own')}</ButtonLink>
      </p>
    </div>
  )
}
