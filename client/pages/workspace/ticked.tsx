import { Form } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { invalidable } from '#contracts/invalidations.ts'
import type { LeadSignature } from '#contracts/lead-signatures.ts'
import { Button } from '#client/ui/button.tsx'
import { mayBeTicked } from './held-about.ts'
import { tickedForm } from './signature-row.tsx'

/** What can be done with those that are ticked in the list: each leads to a page that shows them first, and changes nothing by itself. */
export function Ticked({ slug, signatures }: { slug: string; signatures: LeadSignature[] }) {
  const t = useTranslations('workspace.signatures')
  const at = `/workspace/campaigns/${slug}`
  if (!signatures.some(({ state }) => (invalidable as readonly string[]).includes(state))) return null
  return (
    <Form id={tickedForm} action={`${at}/invalidations/new`} className="actions ticked">
      <input type="hidden" name="look" value="1" />
      <input type="hidden" name="ticked" value="1" />
      <Button look="secondary">{t('takeOffTicked')}</Button>
      {signatures.some((one) => one.state === 'held' && mayBeTicked(one)) && (
        <Button look="secondary" action={`${at}/queue/together`}>
          {t('approveTicked')}
        </Button>
      )}
    </Form>
  )
}
