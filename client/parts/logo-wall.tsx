import { useTranslations } from 'use-intl/react'
import type { Backer } from '#contracts/backers.ts'
import { useAddressAt } from './address-at.ts'
import { Logo } from './logo.tsx'

type Props = { slug: string; backers: readonly Backer[]; /** Of its heading, by what stands around it. */ heading: 'h2' | 'h3'; /** As it stood once: pages of single backers are of now. */ still?: boolean }

/** The logos of those backers that have one, in the order of the list and in equal boxes. The names remain the list; without logos there is nothing. */
export function LogoWall({ slug, backers, heading: Heading, still = false }: Props) {
  const t = useTranslations('record.logos')
  const addressAt = useAddressAt()
  const withLogo = backers.flatMap(({ id, name, logo }) => (logo === undefined ? [] : [{ id, name, logo }]))
  if (withLogo.length === 0) return null
  return (
    <section className="logos-section" aria-labelledby="logos-title">
      <Heading id="logos-title">{t('title')}</Heading>
      <p className="quiet measure">{t('order')}</p>
      <ul className="logos">
        {withLogo.map(({ id, name, logo }) => (
          <li key={id}>
            {still ? (
              <span className="logo">
                <Logo src={logo} name={name} />
              </span>
            ) : (
              <a className="logo" href={addressAt(`/campaigns/${slug}/backers/${id}`)}>
                <Logo src={logo} name={name} />
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
