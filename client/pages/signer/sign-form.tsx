import { useTranslations } from 'use-intl/react'
import type { Campaign, Version } from '#contracts/campaigns.ts'
import { NotPublicYet } from '../../parts/before-launch.tsx'
import { addressAt, useAddressAt } from '../../parts/address-at.ts'
import { IsTranslation, LanguageLinks, langOf, shownIn, useLanguageNames } from '../../parts/languages.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated } from '../../parts/rich.tsx'
import { WithTitle } from '../../parts/with-title.tsx'
import { Wording } from '../../parts/wording.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Problem } from '../../ui/problems.ts'
import type { Answers } from './answers.ts'
import { BasisFields, SecondPersonFields } from './authority-fields.tsx'
import { BecomesPublic } from './becomes-public.tsx'
import { SignedText } from './signed-text.tsx'
import { MoreFields, OrganisationFields, PersonFields, StandingFields } from './sign-fields.tsx'

type Props = { campaign: Campaign; version: Version; answers: Answers; problems: Problem[]; /** Whether this site holds registers that names can be completed from. */ completes: boolean; wordingChanged?: boolean; /** By the link of an invitation, and whether it was signed from there before. */ invited?: 'open' | 'signed' }

/** The whole wording before any field, then one form, and beside it what becomes public: on a telephone, before it. */
export function SignForm({ campaign, version, answers, problems, completes, wordingChanged, invited }: Props) {
  const t = useTranslations('signer.sign')
  const site = useTranslations('site')
  const inLanguage = useAddressAt()
  const { slug, decisionMakers, translation, languages } = campaign
  const { title, locale } = shownIn(campaign, translation)
  const [lang, path] = [langOf(translation), `/campaigns/${slug}/sign`]
  const several = useTranslations('languages')
  const nameOf = useLanguageNames(languages)
  const given = { answers, problems }
  return (
    <>
      <PageTitle problems={problems.length > 0}>{site('labelled', { label: t('title'), value: title })}</PageTitle>
      <ErrorSummary problems={problems} />
      {wordingChanged && (
        <Notice title={t('wordingChanged')} look="care" status>
          <p>{t('wordingChangedMore')}</p>
        </Notice>
      )}
      <p className="screen-only">
        <a href={inLanguage(`/campaigns/${slug}`)}>{t('back')}</a>
      </p>
      <h1>{t('heading')}</h1>
      {invited && (
        <Notice look={invited === 'signed' ? 'care' : 'plain'}>
          <p>{t(invited === 'signed' ? 'invitedSigned' : 'invited', { lead: isolated(campaign.lead.name) })}</p>
        </Notice>
      )}
      <p className="lede measure">
        <WithTitle words={t('of', { title: isolated(title) })} of={{ title, locale }} />
      </p>
      <NotPublicYet of={{ beforeLaunch: campaign.beforeLaunch, lead: campaign.lead.name }} />
      <h2 id="read">{t('read')}</h2>
      <p className="measure">{translation ? several('readMore', { number: version.number, language: nameOf(version.locale) }) : t('readMore', { number: version.number })}</p>
      <LanguageLinks languages={languages} shown={locale} hrefIn={(other) => addressAt(path, undefined, other)} />
      <IsTranslation translation={translation} languages={languages} href="#signed" />
      <Wording version={translation ?? version} locale={locale} to={decisionMakers.map(({ name }) => name)} />
      {translation && <SignedText version={version} languages={languages} />}
      <div className="signing">
        <BecomesPublic lead={campaign.lead.name} beforeLaunch={campaign.beforeLaunch !== undefined} />
        {/* An answer that has to change comes back to this very place, whatever the address of the step was. */}
        <form method="post" action={inLanguage(path)} noValidate>
          <input type="hidden" name="version" value={version.number} />
          {lang && <input type="hidden" name="readIn" value={lang} />}
          {answers.invitation && <input type="hidden" name="invitation" value={answers.invitation} />}
          {/* Whoever was invited would lose what the invitation filled in. */}
          <OrganisationFields {...given} completes={completes} searchUrl={answers.invitation ? undefined : inLanguage(`/campaigns/${slug}/sign/register`)} />
          <PersonFields {...given} />
          <StandingFields {...given} />
          {campaign.asks.basis && <BasisFields {...given} />}
          {campaign.asks.secondPerson !== 'no' && <SecondPersonFields {...given} asks={campaign.asks.secondPerson} />}
          <MoreFields {...given} />
          <p className="actions">
            <Button intent="check">{t('continue')}</Button>
            <Button intent="ask" look="secondary">
              {t('askFirst')}
            </Button>
          </p>
          <p className="hint measure">{t('askFirstMore')}</p>
          {answers.askingUntil !== undefined && <input type="hidden" name="askingUntil" value={answers.askingUntil} />}
        </form>
      </div>
    </>
  )
}
