import { expect, test } from 'vitest'
import { readIdentifier } from '#server/organisations/identifiers.rules.ts'

test.each([
  ['1234567', 'GB', 'GB-CHC-1234567'],
  ['GB-CHC-1234567', undefined, 'GB-CHC-1234567'],
  ['gb-chc 1234567', 'GB', 'GB-CHC-1234567'],
  ['charity no. 1234567', 'GB', 'GB-CHC-1234567'],
  ['GB-CHC-279417-1', undefined, 'GB-CHC-279417-1'],
  ['279417-12', 'GB', 'GB-CHC-279417-12'],
  ['Registered charity in England and Wales (1064413) ', 'GB', 'GB-CHC-1064413'],
  ['SC 012345', 'GB', 'GB-SC-SC012345'],
  ['GB-SC-12345', 'GB', 'GB-SC-SC012345'],
  ['NIC 100019', 'GB', 'GB-NIC-100019'],
  ['100019', 'GB', 'GB-NIC-100019'],
  ['Company number 1234567', 'GB', 'GB-COH-01234567'],
  ['01234567', 'GB', 'GB-COH-01234567'],
  ['SC123456', 'GB', 'GB-COH-SC123456'],
  ['GB-COH-9506232', 'GB', 'GB-COH-09506232'],
  ['732 829 320', 'FR', 'FR-RCS-732829320'],
  ['0202.239.951', 'BE', 'BE-BCE_KBO-0202239951'],
  ['KvK 12345678', 'NL', 'NL-KVK-12345678'],
  ['CHY 1234', 'IE', 'IE-CHY-1234'],
  ['5493001KJTIIGC8Y1R12', undefined, 'XI-LEI-5493001KJTIIGC8Y1R12'],
  ['https://ror.org/02mhbdp94', 'FR', 'XI-ROR-02mhbdp94'],
  ['https://www.wikidata.org/wiki/Q42970', undefined, 'XI-WIKIDATA-Q42970'],
  ['https://register-of-charities.charitycommission.gov.uk/charity-search/-/charity-details/279417', 'GB', 'GB-CHC-279417'],
  ['zz-new 17', undefined, 'ZZ-NEW-17'],
])('%s, typed in %s, is %s', (typed, country, identifier) => {
  expect(readIdentifier(typed, country)).toMatchObject({ identifier })
  expect(readIdentifier(typed, country).wrong).toBeUndefined()
})

test.each([
  ['1234567', undefined],
  ['HRB 12345 B', 'DE'],
  ['12-3456789', 'US'],
  ['Reg. charity 207544 / SC037554', 'GB'],
  ['none yet', 'GB'],
  ['5493001KJTIIGC8Y1R13', 'GB'],
])('%s in %s stays as it was typed: it might be in more than one register, or in none', (typed, country) => {
  expect(readIdentifier(typed, country)).toEqual({ identifier: typed })
})

test('a number that names its register is looked at: its form, and its check digits', () => {
  expect(readIdentifier('XI-LEI-5493001KJTIIGC8Y1R13')).toMatchObject({ wrong: 'check' })
  expect(readIdentifier('XI-ROR-02mhbdp95')).toMatchObject({ wrong: 'check' })
  expect(readIdentifier('FR-RCS-732829321')).toMatchObject({ wrong: 'check' })
  expect(readIdentifier('GB-CHC-12')).toMatchObject({ wrong: 'form' })
})
