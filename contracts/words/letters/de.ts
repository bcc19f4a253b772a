import type { LetterFrame } from '../letter-words.ts'

export const letterInGerman: LetterFrame = {
  title: '{subject}: Schreiben an {names}',
  titleOpen: '{subject}: offener Brief',
  dear: 'Sehr geehrte Damen und Herren,',
  dearFew: 'Sehr geehrte Damen und Herren,',
  dearMany: 'Sehr geehrte Damen und Herren,',
  toWhom: 'Sehr geehrte Damen und Herren,',
  sincerely: 'Mit vorzüglicher Hochachtung',
  faithfully: 'Hochachtungsvoll',
  withBackers: '{count, plural, one {gemeinsam mit der unten genannten Organisation} other {gemeinsam mit den # unten genannten Organisationen}}',
  signedAsOf: '{count, plural, =0 {Noch von keiner Organisation unterzeichnet (Stand: {time})} one {Unterzeichnet von # Organisation (Stand: {time})} other {Unterzeichnet von # Organisationen (Stand: {time})}}',
  cover: {
    title: '{subject}: Begleitschreiben',
    signed: '{count, plural, =0 {Noch hat keine Organisation diese Erklärung unterzeichnet (Stand: {time}).} one {Eine Organisation hat diese Erklärung unterzeichnet (Stand: {time}).} other {{count, number} Organisationen{countries, plural, =0 {} =1 {} other { aus {countries, number} Ländern}} haben diese Erklärung unterzeichnet (Stand: {time}).}}',
    enclosed: 'Beiliegend erhalten Sie unser Schreiben. Es enthält die Erklärung im vollen Wortlaut und nennt jede Organisation, die sie unterzeichnet hat.',
    checked: 'Für jede hat eine namentlich bekannte Person unterzeichnet, die erklärt hat, für die Organisation sprechen zu dürfen, und dies per E-Mail bestätigt hat. Jede Organisation wird einmal gezählt, unabhängig von ihrer Größe.',
    check: 'Die Erklärung, die Liste in ihrem heutigen Stand und jede Änderung daran können unter der Adresse am Fuß dieser Seite öffentlich eingesehen und geprüft werden.',
    answer: 'Wir bitten Sie um eine Antwort und stehen für ein Gespräch gern zur Verfügung.',
    enclosure: 'Anlage: unser Schreiben',
  },
  wordingSheet: {
    lede: 'Eine Erklärung, die Organisationen unterzeichnen können. Die Kampagne führt {lead}.',
    to: 'Gerichtet an: {names}.',
    note: 'Organisationen unterzeichnen genau diesen Wortlaut. Sollte er sich ändern, werden sie erneut gefragt.',
  },
  order: {
    name: 'In alphabetischer Reihenfolge, ohne Rücksicht auf einen Artikel am Anfang',
    country: 'Nach Ländern, darin in alphabetischer Reihenfolge',
    date: 'Die neuesten zuerst, nach dem Zeitpunkt der Bestätigung',
  },
  pageNumber: 'Seite {page} von {pages}',
  translated: 'Dies ist eine Übersetzung. Die Organisationen unterzeichnen die Fassung auf {language}.',
  wording: 'Fassung {number} der Erklärung, veröffentlicht am {date}. SHA-256: {hash}',
}
