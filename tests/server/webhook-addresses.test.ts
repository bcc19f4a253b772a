import { expect, test } from 'vitest'
import { chooseAddress, isPublic, type Address } from '#server/webhooks/addresses.rules.ts'
import { sendMessage } from '#server/webhooks/send-message.ts'
import { openReceiver } from '#tests/support/receiver.ts'

const own: Address = { address: '127.0.0.1', family: 4 }
const secret = 'whsec_c2VjcmV0IHRoYXQgaXMgbG9uZyBlbm91Z2ggZm9yIGFueWJvZHk='
const message = { secret, id: 'msg_1', body: '{}', now: new Date(), userAgent: 'test' }

const failing = async (): Promise<Address[]> => {
  throw new Error('ENOTFOUND')
}
const never = () => new Promise<Address[]>(() => {})

test('only addresses of the public internet are written to', () => {
  const refused = [
    '127.0.0.1', '127.9.9.9', '0.0.0.0', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '192.0.0.1', '192.0.2.1', '198.18.0.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255',
    '::', '::1', '::ffff:127.0.0.1', '::ffff:a00:1', '::10.0.0.1', 'fc00::1', 'fd12::1', 'fe80::1', 'fec0::1', 'ff02::1', '2001:db8::1', '2002:a00:1::', '2001::1', '64:ff9b::a00:1', '64:ff9b:1::1', '100::1', '4000::1', 'nonsense', '',
  ]
  expect(refused.filter(isPublic)).toEqual([])
  const taken = ['93.184.215.14', '8.8.8.8', '1.1.1.1', '2606:4700:4700::1111', '2a00:1450:4001:80e::200e', '::ffff:8.8.8.8']
  expect(taken.filter(isPublic)).toEqual(taken)
})

test('a name with one private address among its own is refused whole, and so is another port', () => {
  const url = new URL('https://receiver.example/')
  const fine: Address = { address: '93.184.215.14', family: 4 }
  expect(chooseAddress(url, [fine], { loopback: false })).toEqual(fine)
  expect(chooseAddress(url, [fine, { address: '10.0.0.1', family: 4 }], { loopback: false })).toBeUndefined()
  expect(chooseAddress(new URL('https://receiver.example:8443/'), [fine], { loopback: false })).toBeUndefined()
  // What development allows is this machine, and no other of the network.
  expect(chooseAddress(new URL('http://receiver.example/'), [{ address: '10.0.0.1', family: 4 }], { loopback: true })).toBeUndefined()
})

test('a name that means something else by now is looked at again, and the private address it then has is not written to', async () => {
  const receiver = await openReceiver()
  const answers: Address[][] = [[{ address: '93.184.215.14', family: 4 }], [own]]
  const resolve = async () => answers.shift() ?? [own]
  const asked = () => sendMessage({ ...message, url: 'https://receiver.example/' }, { resolve, loopback: false, timeout: 500 })
  // The first address is of the internet, and nobody is there in a test.
  expect((await asked()).problem).toMatch(/^(?:unreachable|timeout|certificate)$/)
  expect(await asked()).toEqual({ status: null, problem: 'private-address' })
  expect(answers).toEqual([])
  expect(receiver.received).toEqual([])
})

test('the connection goes to the address that was looked at, whatever the name would lead to', async () => {
  const receiver = await openReceiver()
  let asked = 0
  const resolve = async () => {
    asked += 1
    return [own]
  }
  expect(await sendMessage({ ...message, url: `http://nowhere.invalid:${receiver.port}/hook` }, { resolve, loopback: true })).toEqual({ status: 204, problem: null })
  expect(asked).toBe(1)
  expect(receiver.received[0]).toMatchObject({ path: '/hook', headers: { host: `nowhere.invalid:${receiver.port}`, 'webhook-id': 'msg_1' } })
})

test('a name that leads nowhere, and one that never answers, are told apart', async () => {
  expect(await sendMessage({ ...message, url: 'https://nowhere.invalid/' }, { resolve: failing, loopback: false })).toEqual({ status: null, problem: 'unknown-host' })
  expect(await sendMessage({ ...message, url: 'https://nowhere.invalid/' }, { resolve: never, loopback: false, timeout: 50 })).toEqual({ status: null, problem: 'timeout' })
})
