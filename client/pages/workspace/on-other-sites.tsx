import { useTranslations } from 'use-intl/react'
import type { Campaign } from '#contracts/campaigns.ts'
import { embedCode } from '#contracts/embed-code.ts'
import { pathFor } from '#contracts/endpoint.ts'
import { embedSize, readEmbedding, readSharePicture, sharePictureSize } from '#contracts/sharing.ts'
import { wordsIn } from '#contracts/words/words.ts'
import { useSite } from '#client/site-data.ts'
import { CopyBox } from '#client/ui/copyable.tsx'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'

/** What a lead takes along to show the campaign on other sites: the frame, the link, the picture. */
export function Component() {
  const t = useTranslations('workspace.otherSites')
  const { campaign } = useCampaign()
  // Of what only some may see, nothing stands anywhere else.
  const isPublic = campaign.version && !campaign.beforeLaunch && campaign.state !== 'taken-down'
  return (
    <>
      <CampaignTitle page={t('title')} />
      <h1>{t('title')}</h1>
      {isPublic ? (
        <>
          <p className="measure">{t('intro')}</p>
          <Frame campaign={campaign} />
          <SharedLink slug={campaign.slug} />
          <Picture slug={campaign.slug} />
        </>
      ) : (
        <p>{t('notYet')}</p>
      )}
    </>
  )
}

function Frame({ campaign: { slug, locale, title } }: { campaign: Campaign }) {
  const t = useTranslations('workspace.otherSites')
  const { url } = useSite()
  // A reader of the other site hears it in the language of the campaign.
  const frame = { siteUrl: url, slug, title: wordsIn(locale)('sharing.embed.title', { title }), width: '100%', height: embedSize.height } as const
  return (
    <section aria-labelledby="the-frame">
      <h2 id="the-frame">{t('codeTitle')}</h2>
      <CopyBox name="code" label={t('code')} hint={t('codeHint')} text={embedCode({ ...frame, resizing: true })} copy={t('copyCode')} rows={6} />
      <details>
        <summary>{t('noScript')}</summary>
        <CopyBox name="plain" label={t('plain')} hint={t('plainHint')} text={embedCode(frame)} copy={t('copyCode')} rows={5} />
      </details>
      <h3>{t('preview')}</h3>
      {/* A page of our own, with no more rights than in a window. */}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
      <iframe className="frame-preview" src={`/embed/${slug}`} title={t('previewTitle')} width={embedSize.width} height={embedSize.height} loading="lazy" />
    </section>
  )
}

function SharedLink({ slug }: { slug: string }) {
  const t = useTranslations('workspace.otherSites')
  const { url } = useSite()
  const own = `${url}/campaigns/${slug}`
  return (
    <section aria-labelledby="the-link">
      <h2 id="the-link">{t('linkTitle')}</h2>
      <CopyBox name="address" label={t('address')} hint={t('addressHint')} text={own} copy={t('copyAddress')} />
      <CopyBox name="oembed" label={t('oembed')} hint={t('oembedHint')} text={`${url}${readEmbedding.path}?url=${encodeURIComponent(own)}&format=json`} copy={t('copyOembed')} rows={3} />
    </section>
  )
}

function Picture({ slug }: { slug: string }) {
  const t = useTranslations('workspace.otherSites')
  const { url } = useSite()
  const picture = pathFor(readSharePicture.path, { slug })
  return (
    <section aria-labelledby="the-picture">
      <h2 id="the-picture">{t('pictureTitle')}</h2>
      <p className="measure">{t('pictureIntro')}</p>
      <p>
        <img className="picture-preview" src={picture} alt={t('pictureSaid')} width={sharePictureSize.width / 2} height={sharePictureSize.height / 2} loading="lazy" />
      </p>
      <CopyBox name="picture" label={t('picture')} text={`${url}${picture}`} copy={t('copyPicture')} rows={2} />
      <p>
        <a href={picture} download={`${slug}.png`}>
          {t('download')}
        </a>
      </p>
    </section>
  )
}
