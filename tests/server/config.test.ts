import { describe, expect, test } from 'vitest'
import { ConfigProblem, readConfig } from '#server/config.ts'
import { defaultLimits } from '#server/config-limits.ts'

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://campaigns.example.org',
  SMTP_URL: 'smtps://user:word@mail.example.org:465',
  MAIL_FROM: 'Example Foundation <letters@example.org>',
}

function sentencesFor(env: Record<string, string>) {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigProblem) return error.sentences
    throw error
  }
  return []
}

describe('settings', () => {
  test('need nothing outside production', () => {
    expect(readConfig({})).toMatchObject({
      production: false,
      developing: false,
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      databaseUrl: 'sqlite:data/countersign.db',
      databaseKind: 'sqlite',
      dataDir: './data',
      smtpUrl: undefined,
      role: 'all',
      trustProxy: 0,
      registration: 'open',
      limits: defaultLimits,
      logLevel: 'info',
    })
  })

  test('are stricter in production', () => {
    expect(readConfig(production)).toMatchObject({
      production: true,
      host: '0.0.0.0',
      registration: 'invited',
      mailFrom: { name: 'Example Foundation', address: 'letters@example.org' },
      runBy: { name: 'Example Foundation', email: 'letters@example.org' },
    })
  })

  test('count as unset when empty', () => {
    expect(readConfig({ PORT: '', SMTP_URL: ' ', DATABASE_URL: '' })).toEqual(readConfig({}))
  })

  test('put the database in the data folder, wherever that is', () => {
    expect(readConfig({ DATA_DIR: '/srv/countersign/' }).databaseUrl).toBe('sqlite:/srv/countersign/countersign.db')
    expect(readConfig({ DATA_DIR: '.' }).databaseUrl).toBe('sqlite:./countersign.db')
  })

  test('let the port decide the address until one is given', () => {
    expect(readConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080')
    expect(readConfig({ PORT: '8080', PUBLIC_URL: 'http://127.0.0.1:9000/' }).publicUrl).toBe('http://127.0.0.1:9000')
  })

  test('read limits, and keep the default of those not named', () => {
    expect(readConfig({ RATE_LIMITS: 'sign=5000/10m, code=30/h,listen=7' }).limits).toEqual({
      ...defaultLimits,
      sign: { count: 5000, seconds: 600 },
      code: { count: 30, seconds: 3600 },
      listen: { count: 7, seconds: 0 },
    })
  })

  test('accept a whole PostgreSQL installation', () => {
    const many = { ...production, DATABASE_URL: 'postgres://u:p@db/countersign', SECRET_FILE: '/etc/secret', ROLE: 'worker', TRUST_PROXY: '2' }
    expect(readConfig(many)).toMatchObject({ databaseKind: 'postgres', role: 'worker', trustProxy: 2, secretFile: '/etc/secret' })
  })
})

describe('a wrong setting is answered with what to write', () => {
  test.each([
    [{ PORT: 'abc' }, 'PORT is "abc". Write a number from 0 to 65535, for example PORT=3000.'],
    [{ PORT: '70000' }, 'PORT is "70000". Write a number from 0 to 65535, for example PORT=3000.'],
    [{ NODE_ENV: 'prod' }, 'NODE_ENV is "prod". Write one of development, test, production, for example NODE_ENV=production.'],
    [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY is "true". Write the number of proxies in front of the server, for example TRUST_PROXY=1, or 0 for none.'],
    [{ REGISTRATION: 'closed' }, 'REGISTRATION is "closed". Write one of open, invited, for example REGISTRATION=invited.'],
    [{ PUBLIC_URL: 'campaigns.example.org' }, /^PUBLIC_URL is "campaigns.example.org"\. Write the address visitors use, without a path/],
    [{ PUBLIC_URL: 'https://example.org/campaigns' }, /^PUBLIC_URL is .* without a path/],
    [{ MAIL_FROM: 'nobody' }, /^MAIL_FROM is "nobody"\. Write an e-mail address/],
    [{ LOCALE: 'de' }, /^LOCALE is "de"\. Write the language of the pages that belong to no campaign, one of en, fr/],
    [{ LOCALE: 'not a tag' }, /^LOCALE is "not a tag"/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is "loud"\. Write one of fatal, /],
    [{ HOST: 'http://localhost' }, /^HOST is "http:\/\/localhost"\. Write an address to listen on/],
    [{ RATE_LIMITS: 'sign=lots' }, /^RATE_LIMITS is "sign=lots"\. Write names with a number and a period/],
    [{ RATE_LIMITS: 'sing=5/1m' }, /^RATE_LIMITS is/],
    [{ RATE_LIMITS: 'sign=5' }, /^RATE_LIMITS is/],
    [{ RATE_LIMITS: 'listen=5/1m' }, /^RATE_LIMITS is/],
    [{ REPLY_DOMAIN: 'no domain' }, /^REPLY_DOMAIN is "no domain"\. Write a domain/],
    [{ ROLE: 'web' }, 'ROLE is "web", which needs PostgreSQL. Write ROLE=all, or set DATABASE_URL=postgres://….'],
    [{ DATABASE_URL: 'postgres://db/countersign' }, /^SECRET_FILE is not set, and with PostgreSQL every node needs the same one/],
    [{ ...production, PUBLIC_URL: 'http://example.org' }, /^PUBLIC_URL is .* begins with https, for example https:\/\/example\.org\.$/],
    [{ ...production, SMTP_URL: '' }, /^SMTP_URL is not set/],
    [{ ...production, COUNTERSIGN_DEV: '1' }, /^COUNTERSIGN_DEV is "1" in production/],
  ])('%o', (env, sentence) => {
    expect(sentencesFor(env)).toEqual([typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)])
  })

  test('all of it at once', () => {
    expect(sentencesFor({ PORT: 'x', ROLE: 'y' })).toHaveLength(2)
    expect(sentencesFor({ NODE_ENV: 'production' })).toHaveLength(2)
  })

  test('without showing a password', () => {
    const wrong: Record<string, string>[] = [{ DATABASE_URL: 'mysql://u:hunter2@db/x' }, { SMTP_URL: 'http://u:hunter2@mail' }, { METRICS_TOKEN: 'hunter2' }]
    for (const env of wrong) {
      expect(sentencesFor(env)).toHaveLength(1)
      expect(sentencesFor(env).join()).not.toContain('hunter2')
    }
  })

  test('loopback may stay unencrypted in production', () => {
    for (const url of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']) {
      expect(sentencesFor({ ...production, PUBLIC_URL: url })).toEqual([])
    }
  })
})
