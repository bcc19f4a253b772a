import { useTranslations } from 'use-intl/react'
import type { Backer } from '#contracts/backers.ts'
import { useFormats } from '../language.tsx'
import { useAddressAt } from './address-at.ts'

/** One backer: the same type and the same lines for everyone. */
export function BackerRow({ slug, backer }: { slug: string; backer: Backer }) {
  const t = useTranslations('public.backers')
  const { date, country } = useFormats()
  const { id, name, website, place, branchOf, checks, confirmedAt, quote, signatory } = backer
  return (
    <Row
      slug={slug}
      id={id}
      name={name}
      website={website}
      branch={branchOf && t('branchOf', { name: branchOf })}
      where={[place, backer.country && country(backer.country)].filter(Boolean).join(', ')}
      check={t('check', { checks: checks.join(' · '), date: date(confirmedAt) })}
      signatory={signatory && t('signatory', signatory)}
      quote={quote}
    />
  )
}

/** The row from which the script of public pages makes those that arrive: `%name` and the like are filled in, what stays empty goes. */
export function BackerTemplate({ slug }: { slug: string }) {
  const t = useTranslations('public.backers')
  return (
    <template id="backer-row">
      <Row
        slug={slug}
        id="%id"
        name="%name"
        website="#"
        branch={t('branchOf', { name: '%branch' })}
        where="%where"
        check={t('check', { checks: '%checks', date: '%date' })}
        signatory={t('signatory', { name: '%signatory', role: '%role' })}
        quote="%quote"
        slots
      />
    </template>
  )
}

type Line = string | undefined
type RowProps = { slug: string; id: string; name: string; website: Line; branch: Line; where: Line; check: string; signatory: Line; quote: Line; slots?: boolean }

function Row({ slug, id, name, website, branch, where, check, signatory, quote, slots = false }: RowProps) {
  const t = useTranslations('record.backer')
  const addressAt = useAddressAt()
  const slot = (name: string) => (slots ? { 'data-slot': name } : {})
  return (
    <li className="backer" data-id={id}>
      <p className="backer-name" dir="auto">
        {website ? (
          <a href={website} rel="nofollow ugc noopener" {...slot('name')}>
            {name}
          </a>
        ) : (
          name
        )}
      </p>
      {branch && (
        <p dir="auto" {...slot('branch')}>
          {branch}
        </p>
      )}
      {where && (
        <p dir="auto" {...slot('where')}>
          {where}
        </p>
      )}
      {signatory && (
        <p dir="auto" {...slot('signatory')}>
          {signatory}
        </p>
      )}
      {quote && (
        <blockquote dir="auto" {...slot('quote')}>
          {quote}
        </blockquote>
      )}
      <p>
        <span {...slot('checks')}>{check}</span>{' '}
        <a className="backer-link" href={addressAt(`/campaigns/${slug}/backers/${id}`)} aria-label={t('detailsOf', { name })}>
          {t('details')}
        </a>
      </p>
    </li>
  )
}
