import { useTranslations } from 'use-intl/react'
import { Button } from '#client/ui/button.tsx'
import { PostForm } from './post-form.tsx'
import { useSubmitting } from './use-submitting.ts'

/** The way out, as long as nobody was written to. */
export function DropList() {
  const t = useTranslations('workspace.imports')
  return (
    <details>
      <summary>{t('drop')}</summary>
      <PostForm>
        <p>{t('dropMore')}</p>
        <Button look="care" intent="drop" disabled={useSubmitting()}>
          {t('drop')}
        </Button>
      </PostForm>
    </details>
  )
}
