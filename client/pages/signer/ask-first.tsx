import { useTranslations } from 'use-intl/react'
import type { Confirmation } from '#contracts/own-signatures.ts'
import { useFormats } from '../../language.tsx'
import { linkTo } from '../../parts/rich.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { problemOf, type Problem } from '../../ui/problems.ts'
import { dayOf } from './asking.ts'

type Props = { here: string; confirmation: Confirmation; problems: readonly Problem[]; typed?: string | undefined }

/** "We need to ask first": what is saved and what there is to show whoever decides; or the offer to save it. */
export function AskFirst({ here, confirmation, problems, typed }: Props) {
  const t = useTranslations('signer.asking')
  const { askingUntil, latestAsking } = confirmation
  if (!latestAsking) return null
  const form = <UntilForm here={here} until={typed ?? dayOf(askingUntil ?? latestAsking)} latest={latestAsking} problems={problems} saved={askingUntil !== undefined} />
  if (!askingUntil) {
    return (
      <details open={typed !== undefined}>
        <summary>{t('title')}</summary>
        <p className="measure">{t('offer')}</p>
        {form}
      </details>
    )
  }
  return (
    <>
      <Saved confirmation={confirmation} />
      <details open={typed !== undefined}>
        <summary>{t('change')}</summary>
        {form}
      </details>
    </>
  )
}

function UntilForm({ here, until, latest, problems, saved }: { here: string; until: string; latest: string; problems: readonly Problem[]; saved: boolean }) {
  const t = useTranslations('signer.asking')
  const { date } = useFormats()
  return (
    <form method="post" action={here} noValidate>
      <Field name="until" type="date" label={t('until')} hint={t('untilHint', { date: date(latest) })} defaultValue={until} problem={problemOf(problems, 'until')} width="medium" />
      <Button intent="ask" look="secondary">
        {t(saved ? 'changeButton' : 'save')}
      </Button>
    </form>
  )
}

function Saved({ confirmation: { askingUntil = '', decideUrl = '' } }: { confirmation: Confirmation }) {
  const t = useTranslations('signer.asking')
  const { time } = useFormats()
  const files = decideUrl.replace('/decide/', '/api/decisions/')
  return (
    <Notice title={t('saved', { time: time(askingUntil) })} look="done">
      <p>{t('savedMore')}</p>
      <ul>
        <li>
          {t.rich('page', { link: linkTo(decideUrl) })}
          <div className="own-address">{decideUrl}</div>
        </li>
        <li>
          <a href={`${files}/wording.pdf`} download>
            {t('wording')}
          </a>
        </li>
        <li>
          <a href={`${files}/deadline.ics`} download>
            {t('calendar')}
          </a>
        </li>
      </ul>
    </Notice>
  )
}
