import type { LetterFrame } from '../letter-words.ts'

export const letterInFrench: LetterFrame = {
  title: '{subject} : lettre adressée à {names}',
  titleOpen: '{subject} : lettre ouverte',
  dear: 'Madame, Monsieur,',
  dearFew: 'Mesdames, Messieurs,',
  dearMany: 'Mesdames, Messieurs,',
  toWhom: 'Madame, Monsieur,',
  sincerely: 'Nous vous prions d’agréer l’expression de notre haute considération.',
  faithfully: 'Nous vous prions d’agréer l’expression de nos salutations distinguées.',
  withBackers: '{count, plural, one {avec l’organisation nommée ci-dessous} other {avec les # organisations nommées ci-dessous}}',
  signedAsOf: '{count, plural, =0 {Aucune organisation signataire à la date du {time}} one {Signée par # organisation à la date du {time}} other {Signée par # organisations à la date du {time}}}',
  cover: {
    title: '{subject} : lettre d’accompagnement',
    signed: '{count, plural, =0 {À la date du {time}, aucune organisation n’a encore signé cette déclaration.} one {À la date du {time}, une organisation a signé cette déclaration.} other {À la date du {time}, {count, number} organisations{countries, plural, =0 {} =1 {} other { de {countries, number} pays}} ont signé cette déclaration.}}',
    enclosed: 'Vous trouverez ci-joint notre lettre. Elle reproduit la déclaration dans son intégralité et nomme chacune des organisations signataires.',
    checked: 'Pour chacune, une personne nommément désignée a signé : elle a déclaré pouvoir engager l’organisation et l’a confirmé par courrier électronique. Chaque organisation compte une fois, quelle que soit sa taille.',
    check: 'La déclaration, la liste à jour et toutes les modifications qui y sont apportées peuvent être lues et vérifiées publiquement, à l’adresse indiquée au bas de cette page.',
    answer: 'Nous vous demandons une réponse et nous tenons à votre disposition pour vous rencontrer.',
    enclosure: 'Pièce jointe : notre lettre',
  },
  wordingSheet: {
    lede: 'Une déclaration proposée à la signature des organisations. La campagne est portée par {lead}.',
    to: 'Destinataires : {names}.',
    note: 'C’est exactement ce texte que les organisations signent. S’il devait changer, leur accord leur serait de nouveau demandé.',
  },
  order: {
    name: 'Par ordre alphabétique, sans tenir compte de l’article initial',
    country: 'Par pays, puis par ordre alphabétique',
    date: 'De la plus récente à la plus ancienne, selon l’heure de confirmation',
  },
  pageNumber: 'Page {page} sur {pages}',
  translated: 'Le présent texte est une traduction en {translation}. Les organisations signent le texte en {language}.',
  wording: 'Version {number} de la déclaration, publiée le {date}. SHA-256 : {hash}',
}
