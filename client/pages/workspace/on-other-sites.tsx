import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readCampaign } from '#contracts/campaigns.ts'
import { embedCode } from '#contracts/embed-code.ts'
import { pathFor } from '#contracts/endpoint.ts'
import { embedSize, readEmbedding, readSharePicture, sharePictureSize } from '#contracts/sharing.ts'
import { fetchWords, languageFor, wordsIn } from '#contracts/words/words.ts'
import { addressAt } from '#client/parts/address-at.ts'
import { LanguageLinks } from '#client/parts/languages.tsx'
import { useSite } from '#client/site-data.ts'
import { CopyBox } from '#client/ui/copyable.tsx'
import { asLead } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'

/** In which of its languages it is to be shown there. A reader of the other site hears the frame's name in that one too. */
export async function loader(args: LoaderFunctionArgs) {
  const { languages } = (await asLead(args)(readCampaign, { slug: args.params.slug! })).campaign
  const asked = new URL(args.request.url).searchParams.get('lang')
  const shown = languages.find(({ locale }) => locale === asked) ?? languages.find(({ authoritative }) => authoritative)
  if (!shown) return null
  await fetchWords(languageFor(shown.locale))
  return { ...shown, frameTitle: wordsIn(shown.locale)('sharing.embed.title', { title: shown.title }) }
}

type Shown = { slug: string; lang: string | undefined }

/** What a lead takes along to show the campaign on other sites: the frame, the link, the picture. */
export function Component() {
  const t = useTranslations('workspace.otherSites')
  const { campaign } = useCampaign()
  const shown = useLoaderData<typeof loader>()
  const { slug, languages } = campaign
  const of = { slug, lang: shown?.authoritative === false ? shown.locale : undefined }
  // Of what only some may see, nothing stands anywhere else.
  const isPublic = campaign.version && !campaign.beforeLaunch && campaign.state !== 'taken-down'
  return (
    <>
      <CampaignTitle page={t('title')} />
      <h1>{t('title')}</h1>
      {isPublic && shown ? (
        <>
          <p className="measure">{t('intro')}</p>
          <LanguageLinks languages={languages} shown={shown.locale} hrefIn={(lang) => addressAt(`/workspace/campaigns/${slug}/other-sites`, undefined, lang)} />
          <Frame {...of} title={shown.frameTitle} />
          <SharedLink {...of} />
          <Picture {...of} />
        </>
      ) : (
        <p>{t('notYet')}</p>
      )}
    </>
  )
}

function Frame({ slug, lang, title }: Shown & { title: string }) {
  const t = useTranslations('workspace.otherSites')
  const { url } = useSite()
  const frame = { siteUrl: url, slug, lang, title, width: '100%', height: embedSize.height } as const
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
      <iframe className="frame-preview" src={addressAt(`/embed/${slug}`, undefined, lang)} title={t('previewTitle')} width={embedSize.width} height={embedSize.height} loading="lazy" />
    </section>
  )
}

function SharedLink({ slug, lang }: Shown) {
  const t = useTranslations('workspace.otherSites')
  const { url } = useSite()
  const own = url + addressAt(`/campaigns/${slug}`, undefined, lang)
  return (
    <section aria-labelledby="the-link">
      <h2 id="the-link">{t('linkTitle')}</h2>
      <CopyBox name="address" label={t('address')} hint={t('addressHint')} text={own} copy={t('copyAddress')} />
      <CopyBox name="oembed" label={t('oembed')} hint={t('oembedHint')} text={`${url}${readEmbedding.path}?url=${encodeURIComponent(own)}&format=json`} copy={t('copyOembed')} rows={3} />
    </section>
  )
}

function Picture({ slug, lang }: Shown) {
  const t = useTranslations('workspace.otherSites')
  const { url } = useSite()
  const picture = addressAt(pathFor(readSharePicture.path, { slug }), undefined, lang)
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
