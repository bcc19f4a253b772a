import { useTranslations } from 'use-intl/react'
import type { LeadSignature } from '#contracts/lead-signatures.ts'
import type { ListAsked } from './list-path.ts'
import { SignatureRow } from './signature-row.tsx'
import { SortHeading } from './sort-heading.tsx'

type Props = { slug: string; /** The wording that is signed now. */ version: number | undefined; signatures: LeadSignature[]; asked: ListAsked }

/** Every sign-on on the page: who, where it stands, who signed, what was checked, what can be done. Its rows stack as cards on a telephone. */
export function SignatureTable({ slug, version, signatures, asked }: Props) {
  const t = useTranslations('workspace.signatures')
  const heading = (sort: 'organisation' | 'state' | 'contact' | 'submitted' | 'confirmed') => (
    <SortHeading slug={slug} sort={sort} asked={asked}>
      {t(sort)}
    </SortHeading>
  )
  return (
    <div className="sign-ons stacked">
      <table>
        <caption className="visually-hidden">{t('title')}</caption>
        <thead>
          <tr>
            {heading('organisation')}
            {heading('state')}
            {heading('contact')}
            {heading('submitted')}
            {heading('confirmed')}
            <th scope="col">
              <span className="visually-hidden">{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {signatures.map((signature) => (
            <SignatureRow key={signature.id} slug={slug} current={version} signature={signature} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
