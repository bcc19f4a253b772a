import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { sendImports } from '#server/imports/send-imports.ts'
import { back, openWorld, signOn } from '#tests/support/world.ts'

const at = '/api/campaigns/homes/imports'

/** A lead with an open campaign who brings lists. */
async function openLists(given: Parameters<typeof openWorld>[0] = {}) {
  const world = await openWorld(given)
  const { token } = await world.given.campaign()
  const lead = world.visitor.as(token)
  const bring = async (text: string, kind = 'invitations') => {
    const answer = await lead.post(at, { kind, filename: 'list.csv', text })
    if (answer.status !== 201) throw new Error(answer.text)
    return answer.body.import as { id: string; mapping: Record<string, number>; found: object; columns: string[]; first: { values: object }[]; rows: number }
  }
  const check = async (text: string, kind = 'invitations') => {
    const { id } = await bring(text, kind)
    const { body } = await lead.patch(`${at}/${id}`, { check: true })
    return { id, ...body.import } as { id: string; state: string; counts: Record<string, number>; preview: { subject: string; text: string; to: string } | null }
  }
  const rows = async (id: string, query = '') => (await lead.get(`${at}/${id}/rows${query}`)).body.rows as Row[]
  const send = async (id: string) => {
    const answer = await lead.post(`${at}/${id}/sending`)
    await sendImports(world.services)
    return answer
  }
  const result = async (id: string) => parse((await lead.get(`${at}/${id}/result.csv`)).text, { columns: true, bom: true }) as Record<string, string>[]
  return { ...world, lead, bring, check, rows, send, result }
}

type Row = { line: number; state: string; values: Record<string, string>; cells: string[]; problems: { field: string; message: string }[]; notes: string[]; resembles: { where: string; name: string; line?: number }[]; outcome: string }

const faulty = [
  'Organisation,E-mail,Website,Country,Contact,Role',
  'Oak Trust,ana@oak.example,oak.example,United Kingdom,Ana Ruiz,Director',
  'Elm Club,not an address,,,,',
  ',nameless@ash.example,,,,',
  'Oak Trust,second@oak.example,,,,',
  'Birch Guild,bo@birch.example,#,Colomba,,',
  ',,,,,',
  '"Cherry\nCircle",cy@cherry.example,,,,',
].join('\n')

describe('a list that a lead brings', () => {
  test('is read, and its columns are guessed, before anything is done with it', async () => {
    const { bring, outbox, lead } = await openLists()
    const brought = await bring(faulty)
    expect(brought).toMatchObject({ rows: 7, found: { format: 'csv', encoding: 'utf-8', delimiter: ',', header: true }, mapping: { organisation: 0, email: 1, website: 2, country: 3, name: 4, role: 5 } })
    expect(brought.first[0]!.values).toEqual({ organisation: 'Oak Trust', email: 'ana@oak.example', website: 'https://oak.example', country: 'GB', name: 'Ana Ruiz', role: 'Director' })
    expect((await lead.get(at)).body.imports).toMatchObject([{ id: brought.id, state: 'mapping', filename: 'list.csv' }])
    expect(await outbox()).toEqual([])
  })

  test('can be put right in how it is read: the separator, the alphabet, the first row, the columns', async () => {
    const { bring, lead } = await openLists()
    const { id } = await bring('Oak Trust;a@oak.example\nElm Club;b@elm.example')
    const change = async (changes: object) => (await lead.patch(`${at}/${id}`, changes)).body.import
    expect(await change({ delimiter: ',' })).toMatchObject({ columns: [''], found: { delimiter: ',' } })
    expect(await change({ delimiter: ';', header: true })).toMatchObject({ rows: 1, columns: ['Oak Trust', 'a@oak.example'] })
    expect(await change({ header: false, mapping: { organisation: 0, email: 1 } })).toMatchObject({ rows: 2, mapping: { organisation: 0, email: 1 } })
    const wrong = await lead.patch(`${at}/${id}`, { mapping: { organisation: 1, email: 1, place: 7 } })
    expect(wrong.status).toBe(422)
    expect(wrong.body.fields.map(({ field }: { field: string }) => field)).toEqual(['mapping.email', 'mapping.place'])
    expect((await lead.patch(`${at}/${id}`, { mapping: { email: 1 } })).body.fields).toEqual([{ field: 'mapping.organisation', message: 'Choose the column with the names of the organisations' }])
  })

  test('is checked row by row: what is wrong is said with its line, and how to mend it', async () => {
    const { check, rows } = await openLists()
    const { id, counts } = await check(faulty)
    expect(counts).toEqual({ waiting: 3, wrong: 2, asked: 1, 'left-out': 1, written: 0 })
    const [elm, nameless] = await rows(id, '?state=wrong')
    expect(elm).toMatchObject({ line: 3, problems: [{ field: 'email', message: 'Enter an e-mail address in the form name@example.org' }] })
    expect(nameless).toMatchObject({ line: 4, problems: [{ field: 'organisation', message: 'Enter the name of the organisation' }] })
    expect(await rows(id, '?state=asked')).toMatchObject([{ line: 5, resembles: [{ where: 'line', name: 'Oak Trust', line: 2 }] }])
    expect(await rows(id, '?state=left-out')).toMatchObject([{ line: 7, outcome: 'Left out: The row is empty' }])
    expect((await rows(id, '?state=waiting')).map(({ line, values: { organisation }, notes }) => ({ line, organisation, notes }))).toEqual([
      { line: 2, organisation: 'Oak Trust', notes: [] },
      { line: 6, organisation: 'Birch Guild', notes: ['The website was not understood and is left empty', 'The country was not understood and is left empty'] },
      { line: 8, organisation: 'Cherry Circle', notes: [] },
    ])
  })

  test('is mended in place, and every decision on a double holds', async () => {
    const { check, rows, lead } = await openLists()
    const { id } = await check(faulty)
    const mend = async (line: number, body: object) => (await lead.patch(`${at}/${id}/rows/${line}`, body)).body.row as Row
    expect(await mend(3, { values: { email: 'el@elm.example' } })).toMatchObject({ state: 'waiting', values: { email: 'el@elm.example' } })
    expect(await mend(4, { values: { organisation: 'Oak Trusts' } })).toMatchObject({ state: 'asked', resembles: [{ where: 'line', name: 'Oak Trust', line: 2 }] })
    expect(await mend(4, { answer: 'same' })).toMatchObject({ state: 'left-out', outcome: 'Left out: you said that it is the same body' })
    expect(await mend(5, { answer: 'leave-out' })).toMatchObject({ state: 'left-out', outcome: 'Left out, as you decided' })
    expect(await mend(5, { answer: 'write' })).toMatchObject({ state: 'waiting' })
    // Columns chosen anew keep what was mended and decided.
    await lead.patch(`${at}/${id}`, { mapping: { organisation: 0, email: 1 }, check: true })
    expect((await rows(id)).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'left-out', 'waiting', 'waiting', 'left-out', 'waiting'])
    expect((await lead.patch(`${at}/${id}/rows/99`, { answer: 'same' })).body.code).toBe('import.no-row')
    expect((await lead.patch(`${at}/${id}/rows/0`, { answer: 'same' })).body.code).toBe('import.no-row')
  })

  test('asks about whoever has signed, is about to, or was invited before', async () => {
    const lists = await openLists()
    const { check, rows, send, visitor } = lists
    await back(lists, 'homes', 'Harbour Lights Choir', 'choir@harbour.example')
    await visitor.post('/api/campaigns/homes/signatures', signOn('Willow Wardens', 'w@willow.example'))
    await send((await check('organisation,email\nMaple Makers,m@maple.example')).id)
    const { id } = await check('organisation,email\nHarbour Light Choir,a@x.example\nWillow Wardens Ltd,b@x.example\nThe Maple Makers,c@x.example\nRowan Riders,d@x.example')
    expect((await rows(id)).map(({ state, resembles }) => [state, resembles[0]?.where])).toEqual([['asked', 'listed'], ['asked', 'pending'], ['asked', 'invited'], ['waiting', undefined]])
  })

  test('loses nothing: every line of the file stands in the result with what happened to it', async () => {
    const { check, send, result, lead } = await openLists()
    const { id, preview } = await check(faulty)
    expect(preview).toMatchObject({ to: 'ana@oak.example', subject: 'Alder Valley Alliance asks Oak Trust to back “Homes for all”' })
    expect((await send(id)).status).toBe(202)
    const rows = await result(id)
    expect(rows.map((row) => [row.Line, row.Organisation, row['What happened']])).toEqual([
      ['2', 'Oak Trust', 'Written to'],
      ['3', 'Elm Club', 'Left out, because it was not mended: Enter an e-mail address in the form name@example.org'],
      ['4', '', 'Left out, because it was not mended: Enter the name of the organisation'],
      ['5', 'Oak Trust', 'Left out, because nobody decided on it'],
      ['6', 'Birch Guild', 'Written to'],
      ['7', '', 'Left out: The row is empty'],
      ['8', 'Cherry\nCircle', 'Written to'],
    ])
    expect(rows[4]).toMatchObject({ Website: '#', Country: 'Colomba', 'What to mend': expect.stringContaining('website') })
    expect((await lead.get(`${at}/${id}`)).body.import).toMatchObject({ state: 'done', finishedAt: expect.any(String), counts: { written: 3 }, mails: { waiting: 3, sent: 0, failed: 0 } })
  })

  test('without addresses gets a column for them, so that each row can be mended', async () => {
    const { check, lead, rows } = await openLists()
    const { id, counts } = await check('signatory,constituency\nOak Trust,Northmoor\nOak Trust,Southmoor')
    expect(counts).toMatchObject({ wrong: 2, waiting: 0 })
    await lead.patch(`${at}/${id}/rows/2`, { values: { email: 'ana@oak.example' } })
    expect(await rows(id, '?state=waiting')).toMatchObject([{ line: 2, cells: ['Oak Trust', 'Northmoor', 'ana@oak.example'] }])
    expect((await lead.post(`${at}/${(await check('organisation\nElm')).id}/sending`)).body.code).toBe('import.nobody')
  })

  test('is dropped with all its rows before anybody was written to', async () => {
    const { check, lead, db, outbox, send } = await openLists()
    const { id } = await check(faulty)
    expect((await lead.post(`${at}/${id}/cancellation`)).body.import.state).toBe('cancelled')
    expect(await db.run.select().from(db.tables.importRows)).toEqual([])
    expect((await send(id)).body.code).toBe('import.wrong-state')
    expect(await outbox()).toEqual([])
  })

  test('that is no list, or too large, is refused in a sentence', async () => {
    const { lead, visitor } = await openLists()
    const message = async (body: object) => (await lead.post(at, { kind: 'invitations', ...body })).body.fields?.[0].message
    expect(await message({})).toBe('Choose a file, or paste the rows of your list')
    expect(await message({ text: 'a,b\n"open,c' })).toContain('A quotation mark is opened and not closed, at or before line')
    expect(await message({ base64: Buffer.alloc(5 * 1024 * 1024 + 1, 'a').toString('base64') })).toContain('at most 5 MB')
    expect(await message({ text: `name\n${'x\n'.repeat(10_001)}` })).toBe('Choose a file of at most 10,000 rows: this one has 10,001. Part the list')
    expect(await message({ text: 'name,email\nOak\0,b@oak.example' })).toContain('holds characters that no text has')
    expect(await message({ base64: '???' })).toBe('Send the file in base64')
    expect((await lead.post(at, { text: 'a' })).body.fields).toEqual([{ field: 'kind', message: 'Choose what the list is for' }])
    expect((await visitor.post(at, { kind: 'invitations', text: 'a' })).status).toBe(401)
  })
})

const many = (count: number) => `organisation,email\n${Array.from({ length: count }, (_, at) => `Body number ${(at + 10).toString(36)}${at},contact${at}@body${at}.example`).join('\n')}`

describe('sending a list', () => {
  test('writes to each once, whatever ends in the middle and however many workers there are', async () => {
    const { check, lead, services, outbox, rows } = await openLists()
    const { id, counts } = await check(many(90))
    for (const { line } of await rows(id, '?state=asked')) await lead.patch(`${at}/${id}/rows/${line}`, { answer: 'write' })
    expect(counts.wrong).toBe(0)
    await lead.post(`${at}/${id}/sending`)

    // The process ends after some of the transactions: what they did stands, what they did not do is not begun.
    const kill = { left: 3 }
    const dying = { ...services, db: { ...services.db, transaction: (work: Parameters<typeof services.db.transaction>[0]) => (kill.left-- > 0 ? services.db.transaction(work) : Promise.reject(new Error('killed'))) } } as typeof services
    await expect(sendImports(dying)).rejects.toThrow('killed')
    const before = (await outbox()).length
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(90)
    expect((await lead.get(`${at}/${id}`)).body.import.state).toBe('sending')

    await Promise.all([sendImports(services), sendImports(services)])
    await sendImports(services)
    await lead.post(`${at}/${id}/sending`)
    const written = (await outbox()).filter(({ letter }) => letter === 'invitation')
    expect(written).toHaveLength(90)
    expect(new Set(written.map(({ to }) => to)).size).toBe(90)
    expect((await lead.get(`${at}/${id}`)).body.import).toMatchObject({ state: 'done', counts: { written: 90, waiting: 0 } })
  })

  test('rolls back whole where a row breaks in the middle of its transaction', async () => {
    const { check, lead, services, outbox } = await openLists()
    const { id } = await check(many(5))
    await lead.post(`${at}/${id}/sending`)
    const breaking = { ...services, newId: () => { throw new Error('broken') } } as typeof services
    await expect(sendImports(breaking)).rejects.toThrow('broken')
    expect(await outbox()).toEqual([])
    await sendImports(services)
    expect(await outbox()).toHaveLength((await lead.get(`${at}/${id}`)).body.import.counts.written)
  })

  test('waits while the campaign takes no sign-ons, and can be stopped on the way', async () => {
    const { check, lead, services, outbox } = await openLists()
    const { id } = await check(many(3))
    await lead.post(`${at}/${id}/sending`)
    await lead.post('/api/campaigns/homes/pause')
    await sendImports(services)
    expect(await outbox()).toEqual([])
    expect((await lead.post(`${at}/${id}/cancellation`)).body.import).toMatchObject({ state: 'done', counts: { written: 0 } })
    await lead.post('/api/campaigns/homes/resumption')
    await sendImports(services)
    expect(await outbox()).toEqual([])
  })

  test('goes behind what somebody has just asked for', async () => {
    const { check, send, visitor, db } = await openLists()
    await send((await check('organisation,email\nOak Trust,ana@oak.example', 'sign-ons')).id)
    await visitor.post('/api/campaigns/homes/signatures', signOn('Elm Club', 'b@elm.example'))
    const rows = await db.run.select({ to: db.tables.outbox.to, lane: db.tables.outbox.lane }).from(db.tables.outbox)
    expect(rows).toEqual(expect.arrayContaining([{ to: 'ana@oak.example', lane: 'bulk' }, { to: 'b@elm.example', lane: 'first' }]))
  })

  test('writes to one address at most ten times a day, and says so of the rest', async () => {
    const { check, send, result, outbox, lead, rows } = await openLists()
    const names = ['Ash', 'Birch', 'Cedar', 'Damson', 'Elder', 'Fir', 'Gorse', 'Hazel', 'Ivy', 'Juniper', 'Kapok', 'Larch']
    const { id } = await check(`organisation,email\n${names.map((name) => `${name} Fellowship,same@umbrella.example`).join('\n')}`, 'sign-ons')
    expect(await rows(id, '?state=wrong')).toMatchObject([{ line: 12, problems: [{ message: 'Ten rows before this one have the same address. Use another address, or bring this row again tomorrow' }] }, { line: 13 }])
    await send(id)
    expect(await outbox()).toHaveLength(10)
    const again = (await check(`organisation,email\nMaple Fellowship,same@umbrella.example`, 'sign-ons')).id
    await lead.patch(`${at}/${again}/rows/2`, { answer: 'write' })
    await send(again)
    expect(await result(again)).toMatchObject([{ 'What happened': 'Left out: We have written to this address as often as we do in one day. Bring this row again tomorrow' }])
  })
})

describe('older sign-ons', () => {
  test('are never listed before their holder confirms, with the tick and what the list did not say', async () => {
    const { check, send, visitor, outbox, lead } = await openLists()
    await send((await check('organisation,email,website\nOak Trust,ana@oak.example,oak.example', 'sign-ons')).id)
    expect((await visitor.get('/api/campaigns/homes/backers')).body.count).toBe(0)
    expect((await visitor.get('/api/campaigns/homes/log')).text).not.toContain('Oak Trust')

    const mail = (await outbox())[0]!
    expect(mail).toMatchObject({ letter: 'verify', to: 'ana@oak.example', props: { origin: 'import' } })
    expect((await visitor.get(`/api/confirmations/${mail.token}`)).body).toMatchObject({ origin: 'import', signatory: { name: '', role: '' } })
    const refused = await visitor.post(`/api/confirmations/${mail.token}`)
    expect(refused.body.fields.map(({ field }: { field: string }) => field)).toEqual(['signatory.name', 'signatory.role', 'authority'])
    await visitor.patch(`/api/confirmations/${mail.token}`, { signatory: { name: 'Ana Ruiz', role: 'Director' } })
    expect((await visitor.post(`/api/confirmations/${mail.token}`, { authority: true })).body.state).toBe('listed')
    expect((await lead.get('/api/campaigns/homes/signatures')).body.signatures).toMatchObject([{ state: 'listed', contact: { name: 'Ana Ruiz' } }])
  })

  test('that stand already are not written to again', async () => {
    const lists = await openLists()
    const { check, send, result, lead, outbox } = lists
    await back(lists, 'homes', 'Oak Trust', 'ana@oak.example')
    const { id } = await check('organisation,email\nOak Trust,ana@oak.example', 'sign-ons')
    await lead.patch(`${at}/${id}/rows/2`, { answer: 'write' })
    const before = (await outbox()).length
    await send(id)
    expect(await result(id)).toMatchObject([{ 'What happened': 'Left out: It has signed and confirmed already' }])
    expect(await outbox()).toHaveLength(before)
  })
})
