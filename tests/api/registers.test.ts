import { describe, expect, test } from 'vitest'
import { findRegisterEntry } from '#db/queries/registers.ts'
import { searchRegisters } from '#server/registers/search-registers.ts'
import { splitJson } from '#server/registers/split-json.ts'
import { asExtract, charity, readRegister, sayingThatItUnpacksTo, zipped } from '#tests/support/registers.ts'
import { back, openWorld, tokenOf } from '#tests/support/world.ts'

const summary = (said: string[]) => said.find((sentence) => sentence.includes('rows read'))
const namesFor = async ({ db }: { db: Parameters<typeof searchRegisters>[0] }, q: string) => (await searchRegisters(db, { q, most: 8 })).map(({ entry }) => entry.name)

const named = (name: string, status = 'Registered') => charity(name, { charity_registration_status: status })

describe('a register', () => {
  test('is read from the extract, again without doubling, and follows what changed and what is gone', async () => {
    const { services, db } = await openWorld()
    const first = [charity('THE ASH TRUST', { registered_charity_number: 200001, charity_contact_web: 'www.ash.example', charity_contact_email: 'Post@Ash.example', charity_company_registration_number: '1234567' }), charity('ASH FRIENDS', { registered_charity_number: 200001, linked_charity_number: 2 }), charity('Birch Guild', { registered_charity_number: 200002 })]
    expect(summary(await readRegister(services, { 'publicextract.charity.zip': zipped({ 'publicextract.charity.json': asExtract(first) }) }))).toBe('publicextract.charity.json: 3 rows read. 3 new, 0 changed, 0 as they were, 0 wrong.')
    expect(await findRegisterEntry(db, 'GB-CHC-200001')).toMatchObject({ name: 'THE ASH TRUST', website: 'https://www.ash.example', domain: 'ash.example', email: 'post@ash.example', place: 'WHELDRAKE', country: 'GB', status: 'registered', partOfId: null, identifiers: ['GB-COH-01234567'] })
    expect(await findRegisterEntry(db, 'GB-CHC-200001-2')).toMatchObject({ partOfId: 'GB-CHC-200001' })

    expect(summary(await readRegister(services, { 'publicextract.charity.json': asExtract(first) }))).toContain('0 new, 0 changed, 3 as they were')
    // Changed, removed in the register, and gone from it.
    const later = [{ ...first[0]!, charity_name: 'ASH AND ELM TRUST' }, { ...first[1]!, charity_registration_status: 'Removed' }]
    expect(summary(await readRegister(services, { 'publicextract.charity.json': asExtract(later) }))).toContain('0 new, 3 changed, 1 of them because they are no longer in it')
    expect(await findRegisterEntry(db, 'GB-CHC-200002')).toMatchObject({ status: 'removed' })
    expect(await namesFor({ db }, 'ash')).toEqual(['ASH AND ELM TRUST', 'ASH FRIENDS'])
    // It is back as it was.
    expect(summary(await readRegister(services, { 'publicextract.charity.json': asExtract([...later, first[2]!]) }))).toContain('0 new, 1 changed, 2 as they were')
    expect(await findRegisterEntry(db, 'GB-CHC-200002')).toMatchObject({ status: 'registered' })
  })

  test('has other names from a file of their own, at once or afterwards, as JSON or as text', async () => {
    const { services, db } = await openWorld()
    const main = charity('ASH TRUST', { organisation_number: 77, registered_charity_number: 200001 })
    const text = 'date_of_extract\torganisation_number\tlinked_charity_number\tregistered_charity_number\tcharity_name_id\tcharity_name_type\tcharity_name\r\n2026-03-01\t77\t0\t200001\t1\tWorking Name\tFriends of the "Ash\r\n2026-03-01\t78\t0\t200009\t1\tWorking Name\tNobody\r\n'
    const names = { 'publicextract.charity_other_names.zip': zipped({ 'publicextract.charity_other_names.txt': text }) }
    const said = await readRegister(services, { ...names, 'publicextract.charity.json': asExtract([main]) })
    expect(said.at(-2)).toBe('publicextract.charity_other_names.txt: 2 names read. 1 entries changed, 0 rows wrong.')
    expect(said.at(-1)).toContain('1 organisations with other names are not in the register here')
    expect(await namesFor({ db }, 'friends of')).toEqual(['ASH TRUST'])
    // The entries read again keep them; names that are no longer there go.
    expect(summary(await readRegister(services, { 'publicextract.charity.json': asExtract([main]) }))).toContain('1 as they were')
    expect((await findRegisterEntry(db, 'GB-CHC-200001'))?.otherNames).toEqual(['Friends of the "Ash'])
    await readRegister(services, { 'n.json': asExtract([{ organisation_number: 77, charity_name_id: 2, charity_name_type: 'Previous Name', charity_name: 'Ash Club' }]) })
    expect((await findRegisterEntry(db, 'GB-CHC-200001'))?.otherNames).toEqual(['Ash Club'])
    expect(await namesFor({ db }, 'friends of')).toEqual([])
  })

  test('may be a plain list with columns in any order, and dissolved companies in it', async () => {
    const { services, db } = await openWorld()
    const list = 'Status;CompanyName;CompanyNumber;Other names;Web site\nActive;OAK LIMITED;9506232;Oak;oak.example\nDissolved;"Elm; and Ash";SC123456;;\nActive - Proposal to Strike off;Yew;1;;\nWaiting;Fir;2;;\n'
    const said = await readRegister(services, { 'companies.csv': list })
    expect(said).toContain('Line 5: the status “Waiting” is not known: write Registered or Removed')
    expect(summary(said)).toContain('3 new, 0 changed, 0 as they were, 1 wrong')
    expect(await findRegisterEntry(db, 'GB-COH-09506232')).toMatchObject({ name: 'OAK LIMITED', otherNames: ['Oak'], website: 'https://oak.example', status: 'registered', country: 'GB' })
    expect(await findRegisterEntry(db, 'GB-COH-SC123456')).toMatchObject({ name: 'Elm; and Ash', status: 'removed' })
    // A part of a register says nothing of the rest, unless it is said to be the whole.
    expect((await readRegister(services, { 'companies.csv': 'id,name\nGB-COH-09506232,OAK LIMITED\n' })).join()).toContain('Say --full where the list is the whole register')
    expect((await findRegisterEntry(db, 'GB-COH-00000001'))?.status).toBe('registered')
    expect(summary(await readRegister(services, { 'companies.csv': 'id,name\nGB-COH-09506232,OAK LIMITED\n' }, { full: true }))).toContain('1 of them because they are no longer in it')
    await expect(readRegister(services, { 'few.csv': 'colour,size\nred,2\n' })).rejects.toThrow('few.csv is no table of a register. Its columns are colour, size.')
  })

  test('that is broken in places is read all the same, and each of them told with its line', async () => {
    const { services, db } = await openWorld()
    const good = [charity('ASH TRUST', { registered_charity_number: 200001 }), charity('ELM TRUST', { registered_charity_number: 200002 }), charity('OAK TRUST', { registered_charity_number: 200003 })].map((each) => JSON.stringify(each))
    const lines = [good[0], '{"registered_charity_number": 5, "charity_name": "No end', good[1], '{"registered_charity_number":"x","charity_name":"X","charity_registration_status":"Registered"}', '{"a":1,', '{"registered_charity_number":200004,"charity_name":"","charity_registration_status":"Registered"}', '{"a": nothing}', good[2]]
    const said = await readRegister(services, { 'publicextract.charity.json': `[${lines.join(',\n')}\n` })
    expect(said.filter((sentence) => sentence.startsWith('Line'))).toEqual([
      'Line 2: a text is not closed with a quotation mark',
      'Line 4: registered_charity_number is “x”, not a number',
      'Line 5: it has no end: the next row begins in it',
      'Line 6: charity_name is empty',
      expect.stringContaining('Line 7: it is no JSON'),
    ])
    expect(summary(said)).toContain('8 rows read. 3 new')
    expect(await namesFor({ db }, 'trust')).toEqual(['ASH TRUST', 'ELM TRUST', 'OAK TRUST'])
    // It has no end, so nothing is taken for gone.
    const shorter = await readRegister(services, { 'publicextract.charity.json': `[${good[0]}` })
    expect(shorter.join('\n')).toContain('They stay as they are, because the file is not whole: it ends before its list does.')
    // Many go into a file.
    const many = await readRegister(services, { 'many.csv': `id,name\n${Array.from({ length: 30 }, (_, at) => `GB-COH-0000000${at % 10},`).join('\n')}\n` })
    expect(many).toContain('More rows are wrong: they are written to FOLDER/many.csv.wrong.tsv')
  })

  test('that cannot be read at all is refused in a sentence, and nothing of it is written', async () => {
    const { services, db } = await openWorld()
    const zip = zipped({ 'publicextract.charity.json': asExtract([charity('ASH TRUST')]) })
    const refusals: [string, string | Uint8Array, string][] = [
      ['empty.csv', '', 'is empty.'],
      ['short.zip', zip.slice(0, -30), 'is cut short or damaged: its end is missing. Fetch it again.'],
      ['flipped.zip', zip.map((byte, at) => (at === 90 ? byte ^ 255 : byte)), 'Fetch it again.'],
      ['picture.png', new Uint8Array([137, 80, 78, 71, 0, 0, 0, 0]), 'is neither a zip file nor JSON, tab-separated text or CSV.'],
      ['readme.zip', zipped({ 'readme.md': 'Hello' }), 'There is no table in'],
    ]
    for (const [name, bytes, sentence] of refusals) await expect(readRegister(services, { [name]: bytes }), name).rejects.toThrow(sentence)
    // A zip bomb: more than it says, more than any register has, and one row without an end.
    const bombs: [string, Uint8Array, string][] = [
      ['liar.zip', sayingThatItUnpacksTo(1000, zipped({ 'list.csv': `id,name\n${'GB-COH-1,Oak\n'.repeat(400_000)}` })), 'is cut short or damaged and cannot be unpacked whole.'],
      ['giant.zip', sayingThatItUnpacksTo(0xff_ff_ff_f0, zipped({ 'a.csv': 'id,name\n', 'b.csv': 'id,name\n', 'c.csv': 'id,name\n' })), 'unpacks to 12 GB. A register is no larger than 8 GB, so it is not read.'],
      ['endless.zip', zipped({ 'list.json': `[{"name":"${'x'.repeat(20_000_000)}` }), 'There is no row in list.json that can be read.'],
    ]
    for (const [name, bytes, sentence] of bombs) await expect(readRegister(services, { [name]: bytes }), name).rejects.toThrow(sentence)
    expect(await db.run.select().from(db.tables.registerEntries)).toEqual([])
    // Windows-1252 is read as such, and said.
    const said = await readRegister(services, { 'old.csv': Buffer.from('id,name\nGB-COH-00000001,Caf\xe9\n', 'latin1') })
    expect(said.join('\n')).toContain('old.csv is not UTF-8. It is read as Windows-1252')
    expect((await findRegisterEntry(db, 'GB-COH-00000001'))?.name).toBe('Café')
  })

  test('is searched by what somebody types: the very name first, registered before removed, by any word or number', async () => {
    const { services, db } = await openWorld()
    await readRegister(services, { 'c.json': asExtract([named('OAK TRUST LIMITED'), named('OAK TRUST', 'Removed'), named('THE OAK TRUSTEES'), named("ST. MARY'S OAK TRUST", 'Removed'), named('ÉCOLE OAK TRUST'), named('TRUST FOR OAKS'), charity('YEW', { registered_charity_number: 279417 })]) })
    expect(await namesFor({ db }, 'oak trust')).toEqual(['OAK TRUST', 'OAK TRUST LIMITED', 'THE OAK TRUSTEES', 'ÉCOLE OAK TRUST', "ST. MARY'S OAK TRUST", 'TRUST FOR OAKS'])
    expect(await namesFor({ db }, 'St Marys')).toEqual(["ST. MARY'S OAK TRUST"])
    expect(await namesFor({ db }, 'ecole')).toEqual(['ÉCOLE OAK TRUST'])
    for (const number of ['279417', 'GB-CHC-279417', 'Charity no. 279417']) expect(await namesFor({ db }, number)).toEqual(['YEW'])
    for (const nothing of ['o', '', '%', '\u{10FFFF}']) expect(await namesFor({ db }, nothing)).toEqual([])
  })
})

test('rows of one huge array are found wherever the pieces of a file end', () => {
  const text = '\n[ {"a": "{[,\\"]}", "b": [1, {"c": 2}]},\r\n{"a": "é"} , {"a": 3}]\n'
  for (let size = 1; size < text.length; size += 1) {
    const splitter = splitJson()
    const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) => splitter.push(text.slice(at * size, (at + 1) * size))).flat()
    expect(pieces.map(({ line, text: row }) => [line, JSON.parse(row)])).toEqual([[2, { a: '{[,"]}', b: [1, { c: 2 }] }], [3, { a: 'é' }], [3, { a: 3 }]])
    expect(splitter.end()).toEqual({ pieces: [], whole: true })
  }
  const endless = splitJson()
  const long = `{"a":"${'x'.repeat(300_000)}`
  expect([...endless.push('['), ...endless.push(long), ...endless.push(`"},\n{"b":1}]`)]).toEqual([expect.objectContaining({ problem: 'it is longer than any row of a register' }), { line: 2, text: '{"b":1}' }])
})

describe('a number that is given with a sign-on', () => {
  test('is matched where register and name agree, and never said to be more', async () => {
    const world = await openWorld()
    const { services, visitor, later } = world
    const { token } = await world.given.campaign()
    const lead = visitor.as(token)
    const other = { linked_charity_number: 0, charity_contact_web: null, charity_contact_email: null }
    await readRegister(services, {
      'c.json': asExtract([
        charity("ALDER VALLEY WOMEN'S INSTITUTE", { registered_charity_number: 279417, charity_contact_web: 'https://alderwi.example', charity_contact_email: 'post@alderwi.example' }),
        charity('OAK FOUNDATION', { ...other, registered_charity_number: 279418 }),
        charity('ELM RELIEF FUND', { ...other, registered_charity_number: 279419, charity_registration_status: 'Removed' }),
      ]),
    })
    const sign = (name: string, email: string, registerId: string) => back(world, 'homes', name, email, { organisation: { registerId, country: 'GB' } })
    const mine = await sign("Alder Valley Women's Institute", 'post@alderwi.example', 'Charity no. 279417')
    await sign('Birch Guild', 'b@birch.example', 'GB-CHC-279418')
    const removed = await sign('Elm Relief Fund', 'e@elm.example', '279419')
    await sign('Fir Club', 'f@fir.example', '999999')

    const { backers } = (await visitor.get('/api/campaigns/homes/backers')).body as { backers: { name: string; checks: string[] }[] }
    expect(Object.fromEntries(backers.map(({ name, checks }) => [name, checks]))).toEqual({
      "Alder Valley Women's Institute": ['Confirmed by e-mail', 'Matched to register number GB-CHC-279417'],
      'Birch Guild': ['Confirmed by e-mail'],
      'Elm Relief Fund': ['Confirmed by e-mail'],
      'Fir Club': ['Confirmed by e-mail'],
    })
    const { signatures } = (await lead.get('/api/campaigns/homes/signatures')).body as { signatures: { organisation: { name: string }; register?: { says: string; words: string[] } }[] }
    const said = Object.fromEntries(signatures.map(({ organisation, register }) => [organisation.name, register?.words]))
    expect(said["Alder Valley Women's Institute"]).toEqual(['The number GB-CHC-279417 belongs to “ALDER VALLEY WOMEN\'S INSTITUTE”, which is in the register now.', 'The register gives this very address as the public one.'])
    expect(said['Birch Guild']).toEqual(['The number GB-CHC-279418 belongs to “OAK FOUNDATION”, which is another name.'])
    expect(said['Elm Relief Fund']?.[0]).toContain('which has been removed from the register')
    expect(said['Fir Club']).toBeUndefined()
    expect((await visitor.get(`/api/signatures/${tokenOf(removed.manageUrl)}`)).body.registerWords).toContain('removed from the register')

    // Another number is another claim; and the list as it was said to the public stays as it was.
    later(60_000)
    const path = `/api/signatures/${tokenOf(mine.manageUrl)}`
    expect((await visitor.patch(path, { organisation: { registerId: '279418' } })).body).toMatchObject({ checks: ['Confirmed by e-mail'], registerWords: expect.stringContaining('OAK FOUNDATION') })
    expect((await visitor.patch(path, { organisation: { registerId: '279417' } })).body.checks).toEqual(['Confirmed by e-mail', 'Matched to register number GB-CHC-279417'])
  })

  test('is found by anybody, as public data that others may keep, and no network asks without end', async () => {
    const { services, visitor, later } = await openWorld({ env: { RATE_LIMITS: 'registers=4/10m' } })
    await readRegister(services, { 'c.json': asExtract([charity('THE ASH TRUST', { registered_charity_number: 200001, charity_contact_web: 'ash.example', charity_contact_email: 'post@ash.example' })]) })
    const answer = await visitor.get('/api/registers/search?q=ash')
    expect(answer.body).toEqual({ results: [{ id: 'GB-CHC-200001', name: 'The Ash Trust', website: 'https://ash.example', place: 'Wheldrake', country: 'GB', kind: 'Other', status: 'registered' }] })
    expect(answer.headers).toMatchObject({ 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' })
    expect((await visitor.get('/api/registers')).body.registers).toEqual([{ code: 'GB-CHC', readAt: '2026-03-02T09:00:00.000Z' }])
    expect((await visitor.get('/api/registers/entries/GB-CHC-9')).status).toBe(404)
    expect((await visitor.get('/api/registers/search?q=%00')).status).toBe(422)
    for (let asked = 0; asked < 2; asked += 1) expect((await visitor.get('/api/registers/search?q=as')).status).toBe(200)
    const refused = await visitor.get('/api/registers/search?q=as')
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '600'])
    later(600_000)
    expect((await visitor.get('/api/registers/search?q=as')).status).toBe(200)
  })
})
