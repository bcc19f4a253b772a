import { useTranslations } from 'use-intl/react'
import { Button } from '../../ui/button.tsx'

/** Two signed for one organisation, and the sign-ons were joined: the second can offer to look after the one that stands. */
export function OfferHelp({ here, made }: { here: string; made: boolean }) {
  const t = useTranslations('signer.offer')
  return (
    <>
      <h2>{t('title')}</h2>
      {made ? (
        <p className="measure">{t('made')}</p>
      ) : (
        <form method="post" action={here}>
          <p className="measure">{t('more')}</p>
          <Button intent="offer" look="secondary">
            {t('button')}
          </Button>
        </form>
      )}
    </>
  )
}
