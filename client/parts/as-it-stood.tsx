import { useTranslations } from 'use-intl/react'
import type { Standing } from '#contracts/campaigns.ts'
import { useFormats, useLang } from '../language.tsx'
import { useSite } from '../site-data.ts'
import { Notice } from '../ui/notice.tsx'
import { useAddressAt } from './address-at.ts'
import { linkTo } from './rich.tsx'

type Props = { of: Pick<Standing, 'revision' | 'asOf' | 'asItStood'>; /** Of the page as it is now. */ path: string }

/** Says, above all else, that this is how things stood at a revision, and where they can be read as they are now. Nothing on a page that is of now. */
export function AsItStood({ of: { revision, asOf, asItStood }, path }: Props) {
  const t = useTranslations('record.asItStood')
  const addressAt = useAddressAt()
  const { time, number } = useFormats()
  const { url } = useSite()
  if (!asItStood) return null
  const { newest, removed, filledIn } = asItStood
  return (
    <>
      <link rel="canonical" href={url + addressAt(path, revision)} />
      <meta name="robots" content="noindex" />
      <Notice title={asOf ? t('title', { time: time(asOf) }) : t('titleTimeless', { revision })} look="care">
        <p>
          {newest === revision ? t('newest', { revision }) : t('older', { revision, newest })} {t.rich('now', { link: linkTo(addressAt(path)) })}
        </p>
        {removed > 0 && <p>{t('removed', { count: removed, shown: number(removed) })}</p>}
        {filledIn > 0 && <p>{t('filledIn', { count: filledIn, shown: number(filledIn) })}</p>}
      </Notice>
    </>
  )
}

/** The address under which this can always be read again as it stands now. The script of public pages keeps it in step with the list. */
export function PermanentLink({ path, revision }: { path: string; revision: number }) {
  const t = useTranslations('record.asItStood')
  const lang = useLang()
  const addressAt = useAddressAt()
  return (
    <p className="quiet screen-only">
      <a href={addressAt(path, revision)} data-live="permanent" data-path={path} data-lang={lang} data-template={t('permanent', { revision: -1 }).replace('-1', '%')}>
        {t('permanent', { revision })}
      </a>
    </p>
  )
}
