import { useTranslations } from 'use-intl/react'
import type { Objection } from '#contracts/objections.ts'
import { useFormats } from '../../language.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated } from '../../parts/rich.tsx'
import { Wording } from '../../parts/wording.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import { problemOf, type Problem } from '../../ui/problems.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { WhatWasSigned } from './what-was-signed.tsx'

type Props = { here: string; objection: Objection; refused?: { words: string; problems: Problem[]; sentence: string } | undefined }

/** What was signed in the organisation's name, and what whoever reads there can say to it. */
export function Objecting({ here, objection, refused }: Props) {
  const t = useTranslations('objector.objection')
  const { time } = useFormats()
  const { organisation, campaign, version, state, source, affirmedAt } = objection
  const name = isolated(organisation.name)
  return (
    <>
      <PageTitle problems={refused !== undefined}>{t('title', { name: organisation.name })}</PageTitle>
      <ErrorSummary problems={refused?.problems ?? []} sentence={refused && refused.problems.length === 0 ? refused.sentence : undefined} />
      {affirmedAt && (
        <Notice look="done" status>
          <p>{t('affirmed', { time: time(affirmedAt), lead: isolated(campaign.lead) })}</p>
        </Notice>
      )}
      <h1>{t('title', { name })}</h1>
      <p className="lede measure">{t(state === 'held' ? 'ledeHeld' : 'lede', { name })}</p>
      <h2>{t('signed')}</h2>
      <WhatWasSigned objection={objection} />
      <p className="quiet measure">{t('whoMore')}</p>
      <h2>{t('decide')}</h2>
      {source === 'notice' && !affirmedAt ? (
        <form method="post" action={here} className="measure">
          <p>{t('rightSay', { lead: isolated(campaign.lead) })}</p>
          <Button intent="affirm" look="secondary">
            {t('rightButton')}
          </Button>
        </form>
      ) : (
        <p className="measure">{t('right')}</p>
      )}
      <p className="measure">{t('notRight', { lead: isolated(campaign.lead) })}</p>
      <form method="post" action={here} noValidate className="measure">
        <TextArea name="words" label={t('words')} hint={t('wordsHint')} optional rows={4} defaultValue={refused?.words} problem={problemOf(refused?.problems, 'words')} />
        <Button intent="object" look="care">
          {t('button')}
        </Button>
      </form>
      <h2>{t('wording')}</h2>
      <Wording version={version} locale={campaign.locale} title={campaign.title} ask={campaign.ask} />
    </>
  )
}
