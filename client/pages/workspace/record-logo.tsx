import { useTranslations } from 'use-intl/react'
import type { Picture } from '#contracts/pictures.ts'
import { Logo } from '#client/parts/logo.tsx'
import { Button } from '#client/ui/button.tsx'
import { Field } from '#client/ui/field.tsx'
import { useCampaign } from './campaign-layout.tsx'
import { PostForm } from './post-form.tsx'
import { useSubmitting } from './use-submitting.ts'

type Props = { logo: Picture; name: string; /** As it was typed. */ reason: string | undefined; problem: string | undefined }

/** The logo beside a sign-on, and how the lead removes it. */
export function RecordLogo({ logo, name, reason, problem }: Props) {
  const t = useTranslations('workspace.records')
  const { campaign } = useCampaign()
  return (
    <section aria-labelledby="record-logo">
      <h2 id="record-logo">{t('logo')}</h2>
      <p className="logo">
        <Logo src={logo.path} name={name} />
      </p>
      <p className="quiet">{t(campaign.showsLogos ? 'logoShown' : 'logoHidden')}</p>
      <details open={reason !== undefined}>
        <summary>{t('logoRemove')}</summary>
        <PostForm>
          <p>{t('logoRemoveMore')}</p>
          <input type="hidden" name="logo" value={logo.id} />
          <Field name="reason" label={t('logoReason')} hint={t('logoReasonHint')} defaultValue={reason} problem={problem} autoComplete="off" />
          <p className="actions">
            <Button intent="remove-logo" look="care" disabled={useSubmitting()}>
              {t('logoRemoveButton')}
            </Button>
          </p>
        </PostForm>
      </details>
    </section>
  )
}
