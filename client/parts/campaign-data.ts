import type { CreativeWork, Organization, QuantitativeValue, WebPage, WithContext } from 'schema-dts'
import type { Campaign } from '#contracts/campaigns.ts'

/** E37 is UN/CEFACT's code for a pixel: schema.org knows no bare numbers here. */
const pixels = (value: number): QuantitativeValue => ({ '@type': 'QuantitativeValue', value, unitCode: 'E37' })

/** The campaign in the words of schema.org, as JSON that may stand in a page: no name in it can end the element it stands in. */
export function describeCampaign(campaign: Campaign, { own, picture, description, versionIn }: { own: string; picture: string; description: string; /** Where its wording stands, in a language or the authoritative one. */ versionIn: (lang: string | undefined) => string }): string {
  const { lead, version, translation, decisionMakers, count, asOf } = campaign
  const { title, ask, locale } = translation ?? campaign
  const address = versionIn(translation?.locale)
  const organisation: Organization = { '@type': 'Organization', name: lead.name, ...(lead.website && { url: lead.website }) }
  const statement: CreativeWork | null = version && {
    '@type': 'CreativeWork',
    '@id': address,
    url: address,
    name: (translation ?? version).title,
    abstract: ask,
    version: `${version.number}`,
    inLanguage: (translation ?? version).locale,
    ...(translation && { translationOfWork: { '@id': versionIn(undefined) } }),
    datePublished: version.publishedAt,
    identifier: { '@type': 'PropertyValue', propertyID: 'SHA-256', value: (translation ?? version).hash },
    author: organisation,
    ...(decisionMakers.length > 0 && { audience: { '@type': 'Audience', audienceType: decisionMakers.map(({ name, role, institution }) => [name, role, institution].filter(Boolean).join(', ')).join('; ') } }),
  }
  const page: WithContext<WebPage> = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': own,
    url: own,
    name: title,
    description,
    inLanguage: locale,
    ...(asOf && { dateModified: asOf }),
    primaryImageOfPage: { '@type': 'ImageObject', url: picture, width: pixels(1200), height: pixels(630) },
    publisher: organisation,
    ...(statement && { mainEntity: statement }),
    interactionStatistic: { '@type': 'InteractionCounter', interactionType: { '@type': 'EndorseAction' }, userInteractionCount: count },
  }
  return JSON.stringify(page).replaceAll('<', String.raw`\u003c`)
}
