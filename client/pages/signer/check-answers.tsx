import { useTranslations } from 'use-intl/react'
import type { Campaign } from '#contracts/campaigns.ts'
import type { bases } from '#contracts/signatures.ts'
import { useFormats } from '../../language.tsx'
import { addressAt } from '../../parts/address-at.ts'
import { shownIn, useLanguageNames } from '../../parts/languages.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { idOf, problemOf, type Problem } from '../../ui/problems.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import { fields, type Answers, type FieldName } from './answers.ts'

type Basis = (typeof bases)[number]
type Props = { campaign: Campaign; answers: Answers; sentence?: string; problems?: readonly Problem[] }

const none: readonly Problem[] = []

/** Everything once more before it is sent. Each "Change" goes back to its field with all answers. */
export function CheckAnswers({ campaign, answers, sentence, problems = none }: Props) {
  const t = useTranslations('signer')
  const { slug } = campaign
  const { title } = shownIn(campaign, campaign.translation)
  const site = useTranslations('site')
  const several = useTranslations('languages')
  const nameOf = useLanguageNames(campaign.languages)
  const action = addressAt(`/campaigns/${slug}/sign`, undefined, answers.readIn)
  const rows = useAnswersInWords(answers, campaign)
  const asking = answers.askingUntil !== undefined
  const heading = t(asking ? 'check.askingTitle' : 'check.title')
  return (
    <>
      <PageTitle problems={sentence !== undefined || problems.length > 0}>{site('labelled', { label: heading, value: title })}</PageTitle>
      <ErrorSummary problems={problems} sentence={problems.length > 0 ? undefined : sentence} />
      <h1>{heading}</h1>
      <p className="lede measure">{t(asking ? 'check.askingLede' : 'check.lede', { email: answers['signatory.email'] ?? '' })}</p>
      <form method="post" action={action}>
        {fields.filter((name) => name !== 'askingUntil').map((name) => (
          <input key={name} type="hidden" name={name} value={answers[name] ?? ''} />
        ))}
        <SummaryList
          rows={rows.map(({ name, label, value }) => ({
            key: name,
            label,
            value,
            action: (
              <button type="submit" className="button button-text" name="intent" value="change" formAction={`${action}#${idOf(name)}`} aria-label={t('check.changeWhat', { what: label })}>
                {t('check.change')}
              </button>
            ),
          }))}
        />
        <p className="quiet">
          {site('labelled', { label: t('check.version'), value: t('check.versionValue', { number: Number(answers.version) }) })}
          {answers.readIn && `. ${several('wasRead', { translation: nameOf(answers.readIn), language: nameOf(campaign.locale) })}`}
        </p>
        {asking && <Field name="askingUntil" type="date" label={t('asking.until')} hint={t('asking.untilFormHint')} defaultValue={answers.askingUntil} problem={problemOf(problems, 'askingUntil')} width="medium" />}
        <p className="actions">
          <Button intent="send">{t(asking ? 'check.askingSend' : 'check.send')}</Button>
        </p>
      </form>
    </>
  )
}

function useAnswersInWords(answers: Answers, { asks }: Campaign): { name: FieldName; label: string; value: string }[] {
  const t = useTranslations()
  const { country } = useFormats()
  const given = (name: FieldName) => answers[name]?.trim() || t('site.form.notGiven')
  const code = answers['organisation.country']
  return [
    { name: 'organisation.name', label: t('signer.field.organisationName'), value: given('organisation.name') },
    { name: 'organisation.website', label: t('signer.field.website'), value: given('organisation.website') },
    { name: 'organisation.country', label: t('signer.field.country'), value: code ? country(code) : t('site.form.notGiven') },
    { name: 'organisation.place', label: t('signer.field.place'), value: given('organisation.place') },
    { name: 'organisation.registerId', label: t('signer.field.registerId'), value: given('organisation.registerId') },
    { name: 'organisation.branchOf', label: t('signer.field.branchOf'), value: given('organisation.branchOf') },
    { name: 'signatory.name', label: t('signer.field.personName'), value: given('signatory.name') },
    { name: 'signatory.role', label: t('signer.field.role'), value: given('signatory.role') },
    { name: 'signatory.email', label: t('signer.field.email'), value: given('signatory.email') },
    { name: 'capacity', label: t('signer.field.capacity'), value: t(answers.capacity === 'branch' ? 'signer.field.branch' : 'signer.field.official') },
    ...(asks.basis ? [{ name: 'basis' as const, label: t('signer.second.basisShort'), value: answers.basis ? [t(`domain.basis.${answers.basis as Basis}`), answers.basisWords?.trim()].filter(Boolean).join(': ') : t('site.form.notGiven') }] : []),
    ...(asks.secondPerson === 'no' ? [] : [{ name: 'authoriser.name' as const, label: t('signer.second.who'), value: ['name', 'role', 'email'].flatMap((part) => answers[`authoriser.${part}` as FieldName]?.trim() || []).join(', ') || t('signer.second.nobody') }]),
    { name: 'quote', label: t('signer.field.quoteShort'), value: given('quote') },
    { name: 'showSignatory', label: t('signer.check.shown'), value: t(answers.showSignatory === 'on' ? 'signer.check.shownYes' : 'signer.check.shownNo') },
  ]
}
