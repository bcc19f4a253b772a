import type { Backer } from '#contracts/backers.ts'

/** Numbers, signs, other scripts, and one of 135 characters. */
export const sampleNames = [
  '1999',
  'ACT | The Apprentices’ Association',
  'The Interparish Association for the Preservation, Improvement and Fair Pricing of Rural, Coastal and Night-Time Public Passenger Transport',
  'Đoàn Thanh niên',
  'جمعية الأمل',
  '北野バス友の会',
]

export const sampleSentence = 'Keep the £1 bus fare, and extend it to everyone under 25 by 1 September 2027.'

export const sampleHtml = `<h2>${sampleSentence}</h2><p>${sampleSentence} <em>${sampleSentence}</em> <strong>${sampleSentence}</strong></p><blockquote><p>${sampleSentence}</p></blockquote><ol><li>${sampleSentence}</li><li>${sampleSentence}</li></ol><hr><p><a href="#main">${sampleSentence}</a></p>`

export const sampleBackers: Backer[] = sampleNames.map((name, at) => ({
  id: String(at),
  name,
  confirmedAt: '2026-11-20T10:00:00.000Z',
  version: 1,
  checks: [name],
  ...(at === 1 && { website: 'https://act.example', country: 'GB', place: 'Northmoor', quote: sampleSentence, signatory: { name: 'Margaret Ó Dálaigh', role: 'Secretary' } }),
  ...(at === 4 && { branchOf: 'اتحاد الجمعيات', country: 'JO' }),
}))
