import { useTranslations } from 'use-intl/react'
import { isolated } from '../../parts/rich.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { problemOf, type Problem } from '../../ui/problems.ts'

/** Typing the name is the question "are you sure?", without a dialogue. */
export function WithdrawForm({ here, name, typed, problems }: { here: string; name: string; typed: string | undefined; problems: readonly Problem[] }) {
  const t = useTranslations('signer.own')
  return (
    <details open={typed !== undefined}>
      <summary>{t('withdraw')}</summary>
      <form method="post" action={here} noValidate>
        <p className="measure">{t('withdrawMore')}</p>
        <Field name="name" label={t('withdrawName', { name: isolated(name) })} defaultValue={typed} problem={problemOf(problems, 'name')} autoComplete="off" spellCheck={false} dir="auto" />
        <Button intent="withdraw" look="care">
          {t('withdrawButton')}
        </Button>
      </form>
    </details>
  )
}
