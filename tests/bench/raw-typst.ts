import { openDatabase } from '#db/open.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { readConfig } from '#server/config.ts'
import { openLetterPress } from '#server/letters/letter-pdf.ts'
import { letterSource } from '#server/letters/typeset-letter.ts'
import { writeLetter } from '#server/letters/write-letter.ts'
import { openLog } from '#server/log.ts'
import { createServices } from '#server/services.ts'

/** The yardstick: Typst alone on the source of the same letter, prepared before the clock starts. Each message is an order; the answer is milliseconds. */
const [url = '', slug = ''] = process.argv.slice(2)
const db = await openDatabase(url)
const services = createServices({ config: readConfig({ DATABASE_URL: url, SECRET_FILE: 'unused' }), db, log: openLog('silent'), letterPress: openLetterPress(), secret: Buffer.from('of no use to anybody, but long enough') })

process.on('message', (order: 'name' | 'country' | 'date') => void set(order).then((took) => process.send?.(took)))
process.once('disconnect', () => process.exit(0))

async function set(order: 'name' | 'country' | 'date'): Promise<number> {
  const campaign = (await findCampaign(db, slug))!
  const { template, letter, typst } = letterSource(await writeLetter(services, { campaign, order }))
  if (!typst) throw new Error('There is no Typst for this machine')
  const startedAt = performance.now()
  const { result } = typst.compile({ mainFileContent: template, inputs: { letter } })
  typst.pdf(result!, { pdfStandard: 'ua-1' })
  const took = performance.now() - startedAt
  typst.evictCache(0)
  return took
}
