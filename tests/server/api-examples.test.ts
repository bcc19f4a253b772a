import { spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openWebhookDelivery } from '#server/webhooks/deliver-messages.ts'
import { back, openWorld } from '#tests/support/world.ts'

const has = (program: string) => spawnSync(program, ['--version']).status === 0

/** The examples as the page shows them. */
const examplesIn = (html: string) =>
  new Map(
    [...html.matchAll(/<pre[^>]*data-example="([^"]+)"[^>]*>\s*<code>([\s\S]*?)<\/code>/g)].map(([, name, code]) => [
      name!,
      code!.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    ]),
  )

test('the examples on the page of the API run as they stand', async () => {
  const world = await openWorld({ now: new Date(), env: { WEBHOOKS_TO_LOOPBACK: '1' } })
  const { token } = await world.given.campaign()
  await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
  const server = createServer(world.app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const lead = world.visitor.as(token)
  const { secret: scoped } = (await lead.post('/api/tokens', { name: 'Export', scopes: ['contacts'] })).body as { secret: string }
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  const env = { ...process.env, SITE: url, CAMPAIGN: 'homes', TOKEN: scoped }
  const examples = examplesIn((await world.visitor.get('/api')).text)
  expect([...examples.keys()]).toEqual(['variables', 'count', 'list', 'at', 'live', 'osdi', 'feeds', 'embed', 'reconcile', 'token', 'message', 'javascript', 'python'])
  expect(examples.get('variables')).toContain('export SITE=http://localhost:3000\n')

  const shell = async (name: string) => {
    const child = spawn('sh', ['-c', examples.get(name)!], { env })
    let said = ''
    for await (const chunk of child.stdout) said += String(chunk)
    return said
  }
  if (has('curl')) {
    expect(JSON.parse(await shell('count'))).toMatchObject({ count: 1 })
    const [list, at, osdi] = await Promise.all([shell('list'), shell('at'), shell('osdi')])
    expect(list.match(/Oak Trust/g)?.length).toBe(3)
    expect(at).toContain('"kind":"listed"')
    expect(at).toContain('"asItStood"')
    expect(osdi).toContain('"total_signatures":1')
    expect(await shell('feeds')).toMatch(/<feed[\s\S]*Oak Trust.? signed[\s\S]*"version":"https:\/\/jsonfeed.org/)
    expect(JSON.parse(await shell('reconcile'))).toMatchObject({ q0: { result: [{ name: 'Oak Trust', match: true }] } })
    // The site is asked under its own name, which in a test is another than the port.
    env.SITE = world.services.siteUrl
    expect(examples.get('embed')).toBe('curl --silent --get --data-urlencode "url=$SITE/campaigns/$CAMPAIGN" "$SITE/api/oembed"')
    expect((await world.visitor.get(`/api/oembed?url=${encodeURIComponent(`${env.SITE}/campaigns/homes`)}`)).body).toMatchObject({ type: 'rich' })
    env.SITE = url
    expect(await shell('token')).toContain('ana@oak.example')
  }

  const runs: { name: string; program: string; words: string[] }[] = [
    { name: 'javascript', program: process.execPath, words: ['--input-type=module', '--eval', examples.get('javascript')!] },
    ...(has('python3') ? [{ name: 'python', program: 'python3', words: ['-c', examples.get('python')!] }] : []),
  ]
  for (const [at, { name, program, words }] of runs.entries()) {
    const port = await freePort()
    const key = `4d4c7c4e-4a52-4b8b-9d0c-3a1f0c6f3c1${at}`
    const receiver = `http://127.0.0.1:${port}/`
    const { webhook, secret } = (await lead.post('/api/campaigns/homes/webhooks', { url: receiver, topics: ['signature'], key })).body as { webhook: { id: string }; secret: string }
    const child = spawn(program, words, { env: { ...env, PORT: String(port), WEBHOOK_SECRET: secret } })
    onTestFinished(() => void child.kill())
    let said = ''
    child.stdout.on('data', (chunk) => (said += String(chunk)))
    await expect.poll(() => fetch(receiver, { method: 'POST', headers: { 'webhook-id': 'x', 'webhook-timestamp': '1', 'webhook-signature': 'v1,x' }, body: '{}' }).then(({ status }) => status, () => 0), { timeout: 10_000 }).toBe(400)
    await lead.post(`/api/campaigns/homes/webhooks/${webhook.id}/ping`)
    await openWebhookDelivery(world.services).deliverDue()
    await expect.poll(() => said, { timeout: 5000 }).toContain('ping')
    expect((await lead.get(`/api/campaigns/homes/webhooks/${webhook.id}`)).body.messages[0], name).toMatchObject({ state: 'delivered', answer: 204 })
  }

  const listener = spawn(process.execPath, ['--input-type=module', '--eval', examples.get('live')!], { env })
  onTestFinished(() => void listener.kill())
  let heard = ''
  listener.stdout.on('data', (chunk) => (heard += String(chunk)))
  await expect.poll(() => heard, { timeout: 10_000 }).toContain('listening 200')
  await back(world, 'homes', 'Elm Society', 'bo@elm.example')
  await expect.poll(() => heard, { timeout: 10_000 }).toContain('Elm Society')
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
