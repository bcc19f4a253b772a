import type { LetterFrame } from '../letter-words.ts'

export const letterInItalian: LetterFrame = {
  title: '{subject}: lettera indirizzata a {names}',
  titleOpen: '{subject}: lettera aperta',
  dear: 'Alla cortese attenzione di {names}',
  dearFew: 'Alla cortese attenzione di {names}',
  dearMany: 'Gentili Signore e Signori,',
  toWhom: 'A chi di competenza',
  sincerely: 'Con osservanza,',
  faithfully: 'Distinti saluti,',
  withBackers: '{count, plural, one {insieme all’organizzazione indicata di seguito} other {insieme alle # organizzazioni indicate di seguito}}',
  signedAsOf: '{count, plural, =0 {Nessuna organizzazione firmataria (aggiornamento: {time})} one {Firmata da # organizzazione (aggiornamento: {time})} other {Firmata da # organizzazioni (aggiornamento: {time})}}',
  cover: {
    title: '{subject}: lettera di accompagnamento',
    signed: '{count, plural, =0 {Nessuna organizzazione ha ancora firmato questa dichiarazione (aggiornamento: {time}).} one {Una organizzazione ha firmato questa dichiarazione (aggiornamento: {time}).} other {{count, number} organizzazioni{countries, plural, =0 {} =1 {} other { di {countries, number} Paesi}} hanno firmato questa dichiarazione (aggiornamento: {time}).}}',
    enclosed: 'Alleghiamo la nostra lettera, che riporta la dichiarazione per intero e nomina ciascuna delle organizzazioni firmatarie.',
    checked: 'Per ciascuna ha firmato una persona identificata per nome, che ha dichiarato di poter parlare per l’organizzazione e lo ha confermato per posta elettronica. Ogni organizzazione è contata una sola volta, qualunque sia la sua dimensione.',
    check: 'La dichiarazione, l’elenco aggiornato e ogni sua modifica possono essere letti e verificati pubblicamente all’indirizzo riportato in calce a questa pagina.',
    answer: 'Chiediamo una risposta e siamo a disposizione per un incontro.',
    enclosure: 'Allegato: la nostra lettera',
  },
  wordingSheet: {
    lede: 'Una dichiarazione aperta alla firma delle organizzazioni. La campagna è promossa da {lead}.',
    to: 'Destinatari: {names}.',
    note: 'Le organizzazioni firmano esattamente questo testo. Se dovesse cambiare, il loro consenso sarebbe chiesto di nuovo.',
  },
  order: {
    name: 'In ordine alfabetico, senza tenere conto dell’articolo iniziale',
    country: 'Per Paese, poi in ordine alfabetico',
    date: 'Dalla più recente, secondo l’ora della conferma',
  },
  pageNumber: 'Pagina {page} di {pages}',
  translated: 'Questo testo è una traduzione. Le organizzazioni firmano il testo in {language}.',
  wording: 'Versione {number} della dichiarazione, pubblicata in data {date}. SHA-256: {hash}',
}
