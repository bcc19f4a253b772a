import { Form, Link } from 'react-router'
import { useTranslations } from 'use-intl/react'
import type { LeadSignature } from '#contracts/lead-signatures.ts'
import { Button } from '#client/ui/button.tsx'

/** The form that the ticks in the queue belong to. */
export const togetherForm = 'together'

/** Several at once: those that were ticked, or all that wait for the same reason. Both lead to a page that shows them first. */
export function Together({ slug, signatures }: { slug: string; signatures: LeadSignature[] }) {
  const t = useTranslations('workspace.together')
  const at = `/workspace/campaigns/${slug}/queue/together`
  const reasons = [...new Set(signatures.flatMap(({ heldFor }) => heldFor ?? []))].filter((reason) => reason !== 'same-organisation')
  return (
    <Form id={togetherForm} action={at} className="together">
      <p>{t('intro')}</p>
      <p className="actions">
        <Button look="secondary">{t('look')}</Button>
        {reasons.map((reason) => (
          <Link key={reason} to={`${at}?heldFor=${reason}`}>
            {t(`all.${reason as 'policy-domain'}`, { count: signatures.filter(({ heldFor }) => heldFor === reason).length })}
          </Link>
        ))}
      </p>
    </Form>
  )
}
