import { countryCode } from './country-codes.ts'
import type { Entry } from './ledger.ts'
import type { Row } from './read-letter.ts'

const shared = 'sender.example'

/** One signer a row, each with an address of its own; at the website's domain, so that what is checked of it is worth something. `again` is somebody else of the same body. */
export function makeSigners(rows: Row[], { again = false } = {}): Entry[] {
  return rows.map((row) => {
    const country = row.country.trim() === '' ? undefined : countryCode(row.country)
    const website = row.website.trim()
    const domain = domainOf(website)
    return {
      row,
      signer: {
        name: row.name,
        email: again ? `again-${row.number}@${domain ?? shared}` : domain ? `office-${row.number}@${domain}` : `contact-${row.number}@${shared}`,
        ...(website && { website: row.website }),
        ...(country && { country }),
        ...(row.sector.trim() && { sector: row.sector }),
      },
      state: 'waiting',
      resembles: [],
      taken: [],
      notes: country === undefined && row.country.trim() !== '' ? [`country ${JSON.stringify(row.country)} left out: no country is called so`] : [],
    }
  })
}

function domainOf(website: string): string | undefined {
  const whole = /^https?:\/\//i.test(website) ? website : `https://${website}`
  if (website === '' || !URL.canParse(whole)) return undefined
  const { hostname } = new URL(whole)
  const isName = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/i.test(hostname)
  return isName ? hostname.replace(/^www\./, '') : undefined
}
