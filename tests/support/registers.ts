import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { importRegister } from '#server/registers/import-register.ts'
import { watchReading } from '#server/registers/watch-reading.ts'
import type { Services } from '#server/services.ts'

const row = {
  date_of_extract: '2026-03-01T00:00:00',
  organisation_number: 1,
  registered_charity_number: 279417,
  linked_charity_number: 0,
  charity_name: 'ALDER VALLEY WOMEN\'S INSTITUTE',
  charity_type: 'Other',
  charity_registration_status: 'Registered',
  charity_contact_address1: 'The Old School',
  charity_contact_address2: 'Main Street',
  charity_contact_address3: 'WHELDRAKE',
  charity_contact_address4: 'North Yorkshire',
  charity_contact_address5: null,
  charity_contact_postcode: 'YO19 6AA',
  charity_contact_email: 'post@alderwi.example',
  charity_contact_web: 'www.alderwi.example',
  charity_company_registration_number: null as string | null,
}

let next = 300_000

/** A row of the Charity Commission's table `charity`: one that is registered, unless said otherwise. */
export const charity = (name: string, more: Partial<Record<keyof typeof row, string | number | null>> = {}) => ({ ...row, organisation_number: (next += 1), registered_charity_number: next, charity_name: name, charity_contact_web: null, charity_contact_email: null, ...more })

/** As the extract writes it: a mark, one array, one row a line. */
export const asExtract = (rows: readonly object[]): string => `\uFEFF[${rows.map((each) => JSON.stringify(each)).join(',\r\n')}]`

export const zipped = (files: Record<string, string>): Uint8Array => zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])))

/** A zip file whose list of contents lies about how large they are. */
export function sayingThatItUnpacksTo(bytes: number, zip: Uint8Array): Uint8Array {
  const lying = Buffer.from(zip)
  for (let at = lying.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = lying.indexOf('PK\u0001\u0002', at + 4, 'latin1')) lying.writeUInt32LE(bytes, at + 24)
  return lying
}

/** Reads what is given as the operator's command does; answers what was said at the terminal. */
export async function readRegister(services: Services, files: Record<string, string | Uint8Array>, asked: { list?: string; full?: boolean } = {}): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-register-'))
  const said: string[] = []
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  })
  const watch = watchReading({ say: (sentence) => void said.push(sentence.replaceAll(folder, 'FOLDER')), now: () => performance.now(), fileFor: (name) => join(folder, `${name}.wrong.tsv`) })
  await importRegister(services, { files: paths, full: false, ...asked, watch })
  return said
}
