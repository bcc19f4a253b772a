import { Link } from 'react-router'
import { useTranslations } from 'use-intl/react'
import type { Settings } from '#contracts/campaigns.ts'
import { useLaunchTime } from '#client/parts/before-launch.tsx'
import { useCampaign } from './campaign-layout.tsx'
import { CopyLink } from './copy-link.tsx'

type Given = { founding: NonNullable<Settings['founding']>; /** Those on the list, the newest first; of a long list, the first ones. */ signed: readonly { id: string; name: string }[] }

/** While only founding signers see the campaign: the private link, the launch, and who has signed so far. */
export function FoundingPhase({ founding, signed }: Given) {
  const t = useTranslations('workspace.founding')
  const { campaign } = useCampaign()
  const until = useLaunchTime(founding)
  const at = `/workspace/campaigns/${campaign.slug}`
  return (
    <>
      <section aria-labelledby="private-link">
        <h2 id="private-link">{t('link')}</h2>
        <p className="measure">{t('linkMore')}</p>
        <CopyLink address={founding.url} />
        <p>
          <Link to={`${at}/state/new-link`}>{t('newLink')}</Link>
        </p>
      </section>
      <section aria-labelledby="launch">
        <h2 id="launch">{t('launch')}</h2>
        <p className="measure">{until ? t('launchAt', { time: until }) : t('launchByHand')}</p>
        <p className="actions">
          <Link className="button button-secondary" to={`${at}/launch`}>
            {until ? t('changeLaunch') : t('setLaunch')}
          </Link>
          <Link to={`${at}/state/launch`}>{t('launchNow')}</Link>
        </p>
      </section>
      <section aria-labelledby="signed">
        <h2 id="signed">{t('signed')}</h2>
        {signed.length === 0 ? (
          <p>{t('nobody')}</p>
        ) : (
          <ul>
            {signed.map(({ id, name }) => (
              <li key={id}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        )}
        <p>
          <Link to={`${at}/signatures`}>{t('all')}</Link>
        </p>
      </section>
    </>
  )
}
