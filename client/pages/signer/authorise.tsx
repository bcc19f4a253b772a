import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { authorise, declineAuthorisation, readAuthorisation, type AuthorisationAsked } from '#contracts/authorisations.ts'
import { api } from '../../context.ts'
import { useAddressAt } from '../../parts/address-at.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated } from '../../parts/rich.tsx'
import { WithTitle } from '../../parts/with-title.tsx'
import { Wording } from '../../parts/wording.tsx'
import { refusedOf } from '../../refused.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import { problemOf, type Problem } from '../../ui/problems.ts'
import { TextArea } from '../../ui/text-area.tsx'

/** Opening the link shows; only a button answers. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const asked = await context.get(api)(readAuthorisation, { token: params.token! })
  return { locale: asked.locale, lang: asked.campaign.lang, token: params.token!, asked }
}

type Outcome = { refused?: Problem[]; typed?: string } | undefined

/** What was answered stands in the loader's answer from then on. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const ask = context.get(api)
  const token = params.token!
  const form = await request.formData()
  if (form.get('intent') !== 'decline') {
    await ask(authorise, { token })
    return null
  }
  const given = form.get('words')
  const words = typeof given === 'string' ? given : ''
  try {
    await ask(declineAuthorisation, { token, words })
    return null
  } catch (thrown) {
    const refused = refusedOf(thrown)
    if (!refused?.answer.fields) throw thrown
    return data({ refused: refused.answer.fields, typed: words }, { status: refused.status })
  }
}

/** Somebody else at the organisation is asked to authorise its sign-on. */
export function Component() {
  const t = useTranslations('signer.authorise')
  const inLanguage = useAddressAt()
  const { token, asked } = useLoaderData<typeof loader>()
  const outcome = useActionData() as Outcome
  const { organisation, campaign, version, state, answer } = asked
  const problems = outcome?.refused ?? []
  if (answer) return <Answered asked={asked} />
  const open = state === 'held' || state === 'listed'
  const title = t('title', { name: isolated(organisation) })
  return (
    <>
      <PageTitle problems={problems.length > 0}>{t('title', { name: organisation })}</PageTitle>
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      <Why asked={asked} />
      {open ? (
        <>
          <h2>{t('wording', { number: version.number })}</h2>
          <Wording version={{ ...version, title: campaign.title, ask: campaign.ask }} locale={campaign.locale} />
          <Means asked={asked} />
          <Answer here={`/authorise/${encodeURIComponent(token)}`} organisation={organisation} problems={problems} typed={outcome?.typed} />
        </>
      ) : (
        <Notice look="care">
          <p>{t('over')}</p>
        </Notice>
      )}
      <p className="quiet">
        <a href={inLanguage(`/campaigns/${campaign.slug}`)}>{t('see')}</a>
      </p>
    </>
  )
}

function Why({ asked: { kind, organisation, name, register, signedBy, capacity, campaign, state } }: { asked: AuthorisationAsked }) {
  const t = useTranslations('signer.authorise')
  const names = { name: isolated(organisation), title: isolated(campaign.title) }
  return (
    <>
      <p className="lede measure">
        <WithTitle words={signedBy ? t(capacity === 'branch' ? 'ledeBranch' : 'lede', { ...names, person: isolated(signedBy.name), role: isolated(signedBy.role) }) : t('ledeErased', names)} of={campaign} />
      </p>
      <p className="measure">{kind === 'register-address' ? t('whyRegister', { ...names, register: register ?? '' }) : t('why', { ...names, person: isolated(name ?? '') })}</p>
      <p className="measure">
        {t('decides')} {(state === 'listed' || state === 'held') && t(state)}
      </p>
    </>
  )
}

function Means({ asked: { kind, register, campaign } }: { asked: AuthorisationAsked }) {
  const t = useTranslations('signer.authorise')
  return (
    <>
      <h2>{t('public')}</h2>
      <ul className="measure">
        <li>{kind === 'register-address' ? t('publicRegister', { register: register ?? '' }) : t('publicPerson')}</li>
        <li>{t('seen', { lead: isolated(campaign.lead) })}</li>
      </ul>
    </>
  )
}

function Answer({ here, organisation, problems, typed }: { here: string; organisation: string; problems: readonly Problem[]; typed: string | undefined }) {
  const t = useTranslations('signer.authorise')
  return (
    <>
      <form method="post" action={here} className="actions">
        <Button intent="authorise">{t('button', { name: isolated(organisation) })}</Button>
      </form>
      <details open={problems.length > 0}>
        <summary>{t('decline')}</summary>
        <form method="post" action={here} noValidate>
          <p className="measure">{t('declineMore')}</p>
          <TextArea name="words" label={t('declineWords')} hint={t('declineWordsHint')} optional defaultValue={typed} problem={problemOf(problems, 'words')} dir="auto" />
          <Button intent="decline" look="care">
            {t('declineButton')}
          </Button>
        </form>
      </details>
    </>
  )
}

function Answered({ asked: { answer, state, organisation, campaign } }: { asked: AuthorisationAsked }) {
  const t = useTranslations('signer.authorise')
  const inLanguage = useAddressAt()
  const title = answer === 'authorised' ? t('doneTitle', { name: isolated(organisation) }) : t('declinedTitle')
  return (
    <div className="measure">
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      <Notice look="done" status>
        <p>{answer === 'declined' ? t('declinedMore') : t(state === 'listed' ? 'doneListed' : state === 'held' ? 'doneHeld' : 'over')}</p>
      </Notice>
      {answer === 'authorised' && <p>{t('doneMore')}</p>}
      <p>
        <a href={inLanguage(`/campaigns/${campaign.slug}`)}>
          <bdi lang={campaign.locale}>{campaign.title}</bdi>
        </a>
      </p>
    </div>
  )
}
