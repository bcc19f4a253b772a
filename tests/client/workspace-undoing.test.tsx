import { describe, expect, test } from 'vitest'
import { invalidateSignature, refuseSignature, returnToQueue } from '#contracts/lead-signatures.ts'
import { refuse, textOf } from '#tests/support/pages.ts'
import { held, openWorkspace, renaming } from './workspace-samples.ts'

const at = '/workspace/campaigns/buses'
const listed = { ...held, id: 's5', state: 'listed' as const }

/** The form that undoes, as its button would send it. */
function undoIn(html: string) {
  const form = /<form class="undo"[^>]* action="([^"]*)"[^>]*>(.*?)<\/form>/s.exec(html)
  if (!form) return undefined
  const fields = Object.fromEntries([...form[2]!.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]))
  return { action: form[1]!, fields, words: textOf(form[2]!) }
}

describe('after a refusal in the queue', () => {
  test('one press lets it wait again, with a reason that the signatory understands', async () => {
    const { given, open, page, calls } = openWorkspace({ signatures: [held] })
    given(refuseSignature, { signature: { ...held, state: 'invalidated' } })
    const location = ((await open(`${at}/queue`, { id: 's1', about: 'sign', reason: 'No', intent: 'refuse' })) as Response).headers.get('Location')!
    expect(location).toBe(`${at}/queue?done=refused&what=s1#queue-title`)
    const undo = undoIn((await page(location)).html)
    expect(undo).toMatchObject({ action: `${at}/signatures/s1/reconsideration`, words: 'Undo: let it wait again' })
    given(returnToQueue, { signature: held })
    const answer = (await open(undo!.action, undo!.fields)) as Response
    expect(calls.at(-1)).toMatchObject({ endpoint: returnToQueue, asked: { slug: 'buses', id: 's1', reason: 'The lead refused this by mistake, and looks at it again.' } })
    expect(answer.headers.get('Location')).toBe(`${at}/queue?done=reconsidered&what=s1#held-s1`)
  })

  test('the same goes for an approval', async () => {
    const { page } = openWorkspace({ signatures: [held] })
    expect(undoIn((await page(`${at}/queue?done=approved&what=s1`)).html)).toMatchObject({ action: `${at}/signatures/s1/reconsideration`, fields: { back: 'queue' }, words: 'Undo: let it wait again' })
  })

  test('of a changed name there is nothing to undo', async () => {
    const { given, open } = openWorkspace({ signatures: [renaming] })
    given(refuseSignature, { signature: renaming })
    expect(((await open(`${at}/queue`, { id: 's3', about: 'name', reason: 'No', intent: 'refuse' })) as Response).headers.get('Location')).toBe(`${at}/queue?done=nameKept#queue-title`)
  })
})

describe('taking a sign-on off the list', () => {
  test('asks why, and says what it means', async () => {
    const { given, page, open, calls } = openWorkspace({ signatures: [held, listed] })
    const path = `${at}/signatures/s5/invalidation`
    const text = textOf((await page(path)).html)
    expect(text).toContain('Take Harwell Women’s Institute off the list?')
    expect(text).toContain('the public log says that it was taken off')
    expect(calls.some(({ endpoint }) => endpoint === invalidateSignature)).toBe(false)
    given(invalidateSignature, { signature: { ...listed, state: 'invalidated' } })
    expect(((await open(path, { reason: 'Not a charity' })) as Response).headers.get('Location')).toBe(`${at}/signatures?done=takenOff&what=s5`)
    expect(undoIn((await page(`${at}/signatures?done=takenOff&what=s5`)).html)).toMatchObject({ action: `${at}/signatures/s5/reinstatement` })
  })

  test('keeps what was typed where it is refused', async () => {
    const { given, page } = openWorkspace({ signatures: [listed] })
    given(invalidateSignature, () => refuse('signature.own'))
    const { status, html } = await page(`${at}/signatures/s5/invalidation`, { reason: 'My own' })
    expect(status).toBe(403)
    expect(html).toContain('value="My own"')
  })

  test.each([`${at}/signatures/s5/burning`, `${at}/signatures/nobody/invalidation`])('is not there at %s', async (path) => {
    const { open } = openWorkspace({ signatures: [listed] })
    expect(await open(path)).toMatchObject({ status: 404 })
  })
})

describe('after pausing or closing', () => {
  test.each([
    ['paused', 'resume'],
    ['closed', 'reopen'],
    ['resumed', 'pause'],
  ])('%s offers to %s at once', async (done, change) => {
    const { page } = openWorkspace()
    expect(undoIn((await page(`${at}?done=${done}`)).html)).toMatchObject({ action: `${at}/state/${change}`, fields: {} })
  })

  test('nothing is offered after what can simply be changed again, nor for words that somebody made up', async () => {
    const { page } = openWorkspace()
    for (const done of ['saved', 'deadline', 'anything', 'refused']) expect(undoIn((await page(`${at}?done=${done}`)).html)).toBeUndefined()
    expect(undoIn((await page(`${at}/queue?done=refused&what=${encodeURIComponent('../x"><script>')}`)).html)).toMatchObject({ action: `${at}/signatures/..%2Fx%22%3E%3Cscript%3E/reconsideration` })
  })
})
