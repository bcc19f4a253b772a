import { useTranslations } from 'use-intl/react'
import type { CampaignSummary } from '#contracts/campaigns.ts'
import type { OwnSignature } from '#contracts/own-signatures.ts'
import { Button } from '../../ui/button.tsx'

const filledIn = ['name', 'website', 'country', 'place', 'branchOf'] as const

/**
 * Other statements that this organisation could sign. The form there comes filled in with what is public of the organisation, and with nothing of the person
 * who signed here: it is posted from this page, which only the holder of its link has open, and stands in no address.
 */
export function SignAnother({ organisation, others }: { organisation: OwnSignature['organisation']; others: readonly CampaignSummary[] }) {
  const t = useTranslations('signer.own')
  if (others.length === 0) return null
  return (
    <>
      <h2>{t('another')}</h2>
      <p className="measure">{t('anotherMore')}</p>
      <ul className="plain">
        {others.map(({ slug, title, ask, locale }) => (
          <li key={slug}>
            <form method="post" action={`/campaigns/${slug}/sign`}>
              {filledIn.map((field) => organisation[field] && <input key={field} type="hidden" name={`organisation.${field}`} value={organisation[field]} />)}
              <p>
                <a href={`/campaigns/${slug}`} lang={locale} dir="auto">
                  {title}
                </a>
                <br />
                <span className="quiet" lang={locale} dir="auto">
                  {ask}
                </span>
              </p>
              <Button intent="change" look="secondary">
                {t('anotherButton')}
                <span className="visually-hidden"> {t('anotherNamed', { title })}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}
