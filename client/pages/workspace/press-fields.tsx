import { useTranslations } from 'use-intl/react'
import type { PressContact, PressFact } from '#contracts/press.ts'
import { mostFacts } from '#contracts/press-desk.ts'
import { EmailField, Field } from '#client/ui/field.tsx'
import { problemOf, type Problem } from '#client/ui/problems.ts'
import type { Told, Typed } from './outcome.ts'

type Props<Known> = { typed: Typed | undefined; known: Known; problems: readonly Problem[] | undefined }

/** Whom the press may ask. */
export function PressContactFields({ typed, known, problems }: Props<PressContact>) {
  const t = useTranslations('workspace.press')
  const of = (name: keyof PressContact) => ({ name: `contact.${name}`, optional: true, problem: problemOf(problems, `contact.${name}`), defaultValue: typed?.[`contact.${name}`] ?? known[name] })
  return (
    <fieldset className="form-section">
      <legend>
        <h2>{t('contact')}</h2>
      </legend>
      <p className="measure">{t('contactMore')}</p>
      <Field {...of('name')} label={t('name')} autoComplete="off" />
      <Field {...of('role')} label={t('role')} autoComplete="off" />
      <Field {...of('phone')} label={t('phone')} hint={t('phoneHint')} type="tel" autoComplete="off" width="medium" dir="ltr" />
      <EmailField {...of('email')} label={t('email')} autoComplete="off" />
      <Field {...of('hours')} label={t('hours')} hint={t('hoursHint')} />
    </fieldset>
  )
}

const fieldsOf = (place: number) => [`fact.${place}.label`, `fact.${place}.words`] as const
const spare = 2

/** Lines that are filled, and some to fill. */
export function PressFactFields({ typed, known, problems }: Props<readonly PressFact[]>) {
  const t = useTranslations('workspace.press')
  const shown = Math.min(mostFacts, known.length + spare)
  return (
    <fieldset className="form-section">
      <legend>
        <h2>{t('facts')}</h2>
      </legend>
      <p className="measure">{t('factsMore')}</p>
      {Array.from({ length: shown }, (_, place) => place).map((place) => {
        const [label, words] = fieldsOf(place)
        return (
          <fieldset key={place} className="press-fact">
            <legend>{t('factNumber', { number: place + 1 })}</legend>
            <Field name={label} label={t('factLabel')} optional problem={problemOf(problems, label)} defaultValue={typed?.[label] ?? known[place]?.label} width="medium" />
            <Field name={words} label={t('factWords')} optional problem={problemOf(problems, words)} defaultValue={typed?.[words] ?? known[place]?.words} />
          </fieldset>
        )
      })}
    </fieldset>
  )
}

/** Where in the form those facts were typed that travel: lines left empty do not. */
const placesTyped = (typed: Typed): number[] => Array.from({ length: mostFacts }, (_, place) => place).filter((place) => fieldsOf(place).some((name) => typed[name]?.trim()))

export function deskIn(typed: Typed) {
  const of = (name: string) => typed[`contact.${name}`] ?? ''
  return {
    contact: { name: of('name'), role: of('role'), phone: of('phone'), email: of('email'), hours: of('hours') },
    facts: placesTyped(typed).map((place) => ({ label: typed[`fact.${place}.label`] ?? '', words: typed[`fact.${place}.words`] ?? '' })),
  }
}

/** The endpoint counts the facts that it got; the form has them where they were typed. */
export function underTypedNames(refused: Told, typed: Typed | undefined): Told {
  const places = placesTyped(typed ?? {})
  return { ...refused, fields: refused.fields.map(({ field, message }) => ({ field: field.replace(/^facts\.(\d+)\./, (_, at: string) => `fact.${places[Number(at)] ?? 0}.`), message })) }
}
