import type { LetterFrame } from '../letter-words.ts'

export const letterInDutch: LetterFrame = {
  title: '{subject}: brief aan {names}',
  titleOpen: '{subject}: open brief',
  dear: 'Geachte {names},',
  dearFew: 'Geachte {names},',
  dearMany: 'Geachte dames en heren,',
  toWhom: 'Geachte heer, mevrouw,',
  sincerely: 'Hoogachtend,',
  faithfully: 'Hoogachtend,',
  withBackers: '{count, plural, one {samen met de hieronder genoemde organisatie} other {samen met de # hieronder genoemde organisaties}}',
  signedAsOf: '{count, plural, =0 {Nog door geen enkele organisatie ondertekend (stand: {time})} one {Ondertekend door # organisatie (stand: {time})} other {Ondertekend door # organisaties (stand: {time})}}',
  cover: {
    title: '{subject}: begeleidende brief',
    signed: '{count, plural, =0 {Nog geen enkele organisatie heeft deze verklaring ondertekend (stand: {time}).} one {Eén organisatie heeft deze verklaring ondertekend (stand: {time}).} other {{count, number} organisaties{countries, plural, =0 {} =1 {} other { uit {countries, number} landen}} hebben deze verklaring ondertekend (stand: {time}).}}',
    enclosed: 'Bijgaand ontvangt u onze brief. Daarin staan de volledige verklaring en de namen van alle organisaties die haar hebben ondertekend.',
    checked: 'Voor elke organisatie tekende een met naam bekende persoon, die verklaarde namens de organisatie te mogen spreken en dat per e-mail bevestigde. Elke organisatie telt één keer, ongeacht haar omvang.',
    check: 'De verklaring, de actuele lijst en elke wijziging daarin zijn openbaar te lezen en te controleren op het adres onderaan deze pagina.',
    answer: 'Wij verzoeken u om een antwoord en zijn graag bereid tot een gesprek.',
    enclosure: 'Bijlage: onze brief',
  },
  wordingSheet: {
    lede: 'Een verklaring die organisaties kunnen ondertekenen. De campagne wordt gevoerd door {lead}.',
    to: 'Gericht aan: {names}.',
    note: 'Organisaties ondertekenen precies deze tekst. Als die verandert, wordt hun opnieuw om instemming gevraagd.',
  },
  order: {
    name: 'Op alfabetische volgorde, zonder rekening te houden met een lidwoord vooraan',
    country: 'Per land, daarbinnen op alfabetische volgorde',
    date: 'De nieuwste eerst, naar het tijdstip van bevestiging',
  },
  pageNumber: 'Pagina {page} van {pages}',
  translated: 'Dit is een vertaling. Organisaties ondertekenen de tekst in het {language}.',
  wording: 'Versie {number} van de verklaring, gepubliceerd op {date}. SHA-256: {hash}',
}
