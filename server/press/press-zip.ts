import { Buffer } from 'node:buffer'
import { strToU8, zipSync, type Zippable } from 'fflate'
import type { FileAnswer } from '#contracts/backers.ts'
import { wordsIn, type Words } from '#contracts/words/words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { findPicture, listLogosOfBackers, listPicturesOfCampaign, type PictureFacts } from '#db/queries/pictures.ts'
import type { Services } from '../services.ts'
import { slugFrom } from '../campaigns/campaigns.rules.ts'

type Entry = { folder: string; called: string; picture: PictureFacts; /** Whose it is, and how it may be used. */ says: string }

/** What is packed at most: the lead's own first, and of the logos as many as there is room for. */
const mostBytes = 40 * 1024 * 1024

/** Every picture that the press may use, each with its licence, in one file. They are compressed already, so nothing is compressed twice. */
export async function pressZip({ db }: Pick<Services, 'db'>, campaign: Campaign): Promise<FileAnswer> {
  const words = wordsIn(campaign.locale)
  const [pictures, logos] = await Promise.all([listPicturesOfCampaign(db, campaign.id), listLogosOfBackers(db, campaign.id)])
  const entries: Entry[] = [
    ...pictures.map((picture) => ({ folder: 'pictures', called: picture.alternative, picture, says: ofLead(picture, words) })),
    ...logos.map((picture) => ({ folder: 'logos', called: picture.name, picture, says: words('press.zip.logo', { name: picture.name }) })),
  ]
  const files: Zippable = {}
  const lines: string[] = []
  let total = 0
  for (const [at, { folder, called, picture, says }] of entries.entries()) {
    const bytes = await findPicture(db, picture.id)
    if (!bytes) continue
    const body = Buffer.from(bytes.bytes, 'base64')
    total += body.length
    if (total > mostBytes) {
      lines.push(words('press.zip.more', { count: entries.length - at }))
      break
    }
    const name = `${folder}/${String(at + 1).padStart(2, '0')}-${slugFrom(called) || folder}.${picture.mime === 'image/png' ? 'png' : 'jpg'}`
    files[name] = [body, { level: 0, mtime: picture.createdAt }]
    lines.push(`${name}\n${says}`)
  }
  const about = [words('press.zip.title', { title: campaign.title, lead: campaign.lead.name }), ...(lines.length > 0 ? lines : [words('press.zip.empty')])].join('\n\n')
  files['LICENCES.txt'] = [strToU8(`${about}\n`), { level: 6, mtime: campaign.createdAt }]
  return { body: zipSync(files), filename: `${campaign.slug}-press.zip` }
}

const ofLead = ({ alternative, credit, licence }: PictureFacts, words: Words): string =>
  [alternative, credit && words('press.zip.credit', { credit }), licence && words('press.zip.licence', { licence })].filter(Boolean).join('\n')
