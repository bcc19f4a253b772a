import { useTranslations } from 'use-intl/react'
import type { OwnSignature } from '#contracts/own-signatures.ts'
import { isolated } from '../../parts/rich.tsx'
import { Button } from '../../ui/button.tsx'
import { problemOf, type Problem } from '../../ui/problems.ts'
import { TextArea } from '../../ui/text-area.tsx'

type Props = { here: string; signature: Pick<OwnSignature, 'publicReason' | 'reply' | 'campaign'>; typed: string | undefined; problems: readonly Problem[] }

/** The signatory's answer to having been refused or taken off: written once, changed until the lead has looked at it. */
export function RightOfReply({ here, signature: { publicReason, reply, campaign }, typed, problems }: Props) {
  const t = useTranslations('signer.own.reply')
  const lead = isolated(campaign.lead)
  return (
    <section aria-labelledby={reply && 'reply-title'}>
      {publicReason && <p>{t('publicReason', { reason: isolated(publicReason) })}</p>}
      {reply && (
        <>
          <h2 id="reply-title">{t('title')}</h2>
          {reply.words && (
            <blockquote className="lines" dir="auto">
              {reply.words}
            </blockquote>
          )}
          {reply.words && <p className="quiet">{reply.open ? t('waits', { lead }) : t('settled', { lead })}</p>}
          {reply.open && (
            <form method="post" action={here} noValidate>
              <p className="measure">{t('more', { lead })}</p>
              <TextArea name="reply" label={reply.words ? t('anew') : t('label')} hint={t('hint')} defaultValue={typed ?? reply.words} problem={problemOf(problems, 'reply')} rows={5} dir="auto" />
              <Button intent="reply">{reply.words ? t('change') : t('send')}</Button>
            </form>
          )}
        </>
      )}
    </section>
  )
}
