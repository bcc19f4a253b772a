/** Counties and countries that stand at the end of British addresses, after the town. */
const areas = new Set(
  'england|wales|cymru|scotland|united kingdom|uk|great britain|greater london|middlesex|kent|essex|surrey|sussex|east sussex|west sussex|cornwall|devon|dorset|somerset|avon|norfolk|suffolk|cumbria|county durham|co durham|tyne and wear|merseyside|greater manchester|west midlands|isle of wight|cleveland|humberside|rutland|dyfed|gwent|gwynedd|clwyd|powys|mid glamorgan|south glamorgan|west glamorgan|vale of glamorgan'.split('|'),
)
const isArea = (line: string) => areas.has(line) || /^(?:[a-z]+ )?[a-z]+shire$/.test(line)
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i

/** The town of a British address: its last line that is neither a county, a country, a postcode nor begins with a number. */
export function placeOf(lines: readonly string[]): string | undefined {
  const told = lines.map((line) => line.replace(postcode, '').replaceAll(/^[\s,.]+|[\s,.]+$/g, '')).filter((line) => line !== '')
  const towns = told.filter((line) => !isArea(line.toLowerCase().replaceAll('.', '')))
  const town = towns.at(-1)
  // One line alone is a street or a house more often than a town.
  if (town === undefined || towns.length < 2 || /^\d/.test(town)) return undefined
  return town.slice(0, 200)
}

const small = new Set('of the and for in on at to by with a an de la le y yr ar under upon next'.split(' '))

/** Registers shout. What is in capitals throughout is put as it is written; a word without a vowel is an acronym, and stays. */
export function inSmallLetters(text: string): string {
  if (/\p{Ll}/u.test(text) || !/\s/.test(text)) return text
  return text.replaceAll(/[\p{L}\p{M}\p{N}’']+/gu, (word, at: number) => {
    const lower = word.toLowerCase()
    if (at > 0 && small.has(lower)) return lower
    if (kept.has(word) || /\d/.test(word) || (!/[AEIOUYÀ-Ý]/i.test(word) && !said.has(lower))) return word
    return `${word[0]}${lower.slice(1)}`
  })
}

const kept = new Set('UK USA EU NI YMCA YWCA RSPCA WI PTA PTFA CIC CIO CLG PCC URC RC LGBT LGBTQ HIV AIDS NHS UNICEF UNESCO II III IV VI'.split(' '))
const said = new Set('ltd st mr mrs dr'.split(' '))
