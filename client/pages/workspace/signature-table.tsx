import { useTranslations } from 'use-intl/react'
import type { LeadSignature } from '#contracts/lead-signatures.ts'
import { StackedTable } from '#client/ui/stacked-table.tsx'
import type { ListAsked } from './list-path.ts'
import { SignatureRow } from './signature-row.tsx'
import { SortHeading } from './sort-heading.tsx'

type Props = { slug: string; /** The wording that is signed now. */ version: number | undefined; signatures: LeadSignature[]; asked: ListAsked }

/** Every sign-on on the page: who, where it stands, who signed, what was checked, what can be done. */
export function SignatureTable({ slug, version, signatures, asked }: Props) {
  const t = useTranslations('workspace.signatures')
  const heading = (sort: 'organisation' | 'state' | 'contact' | 'submitted' | 'confirmed') => (
    <SortHeading key={sort} slug={slug} sort={sort} asked={asked}>
      {t(sort)}
    </SortHeading>
  )
  return (
    <StackedTable caption={t('title')} heads={[heading('organisation'), heading('state'), heading('contact'), heading('submitted'), heading('confirmed')]} actions={t('actions')} look="sign-ons">
      {signatures.map((signature) => (
        <SignatureRow key={signature.id} slug={slug} current={version} signature={signature} />
      ))}
    </StackedTable>
  )
}
