import { useTranslations } from 'use-intl/react'
import { useAddressAt } from '../../parts/address-at.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { linkTo } from '../../parts/rich.tsx'
import { useGoingOn } from '../../parts/address-at.ts'

const more = { expired: 'expiredMore', disowned: 'disownedMore', disputed: 'disputed', withdrawn: 'withdrawnMore', invalidated: 'invalidatedMore', joined: 'joinedMore' } as const

/** A link that leads nowhere further: what became of the sign-on. */
export function Over({ state, slug }: { state: keyof typeof more; slug: string }) {
  const t = useTranslations('signer.over')
  const inLanguage = useAddressAt()
  const goingOn = useGoingOn()
  const title = t(state === 'disputed' ? 'disowned' : state)
  return (
    <div className="measure">
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      <p className="lede">{t(more[state])}</p>
      <p>
        <a href={inLanguage(`/campaigns/${slug}`)}>{t('again')}</a>
      </p>
      {(state === 'withdrawn' || state === 'invalidated' || state === 'joined') && <p>{t.rich('ownPage', { link: linkTo(goingOn('/signature-link')) })}</p>}
    </div>
  )
}
