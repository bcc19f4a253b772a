import type { LetterFrame } from '../letter-words.ts'

export const letterInSpanish: LetterFrame = {
  title: '{subject}: carta dirigida a {names}',
  titleOpen: '{subject}: carta abierta',
  dear: 'A la atención de {names}:',
  dearFew: 'A la atención de {names}:',
  dearMany: 'Señoras y señores:',
  toWhom: 'A quien corresponda:',
  sincerely: 'Reciban el testimonio de nuestra más alta consideración.',
  faithfully: 'Atentamente,',
  withBackers: '{count, plural, one {junto con la organización que figura a continuación} other {junto con las # organizaciones que figuran a continuación}}',
  signedAsOf: '{count, plural, =0 {Sin organizaciones firmantes a {time}} one {Firmada por # organización a {time}} other {Firmada por # organizaciones a {time}}}',
  cover: {
    title: '{subject}: carta de presentación',
    signed: '{count, plural, =0 {A {time}, ninguna organización ha firmado todavía esta declaración.} one {A {time}, una organización ha firmado esta declaración.} other {A {time}, {count, number} organizaciones{countries, plural, =0 {} =1 {} other { de {countries, number} países}} han firmado esta declaración.}}',
    enclosed: 'Adjuntamos nuestra carta. En ella figuran la declaración completa y el nombre de cada una de las organizaciones firmantes.',
    checked: 'Por cada una firmó una persona identificada por su nombre, que declaró poder hablar en nombre de la organización y lo confirmó por correo electrónico. Cada organización se cuenta una sola vez, sea cual sea su tamaño.',
    check: 'La declaración, la lista actualizada y todos los cambios que se hacen en ella pueden leerse y comprobarse públicamente en la dirección que figura al pie de esta página.',
    answer: 'Solicitamos una respuesta y quedamos a su disposición para mantener una reunión.',
    enclosure: 'Documento adjunto: nuestra carta',
  },
  wordingSheet: {
    lede: 'Una declaración abierta a la firma de organizaciones. La campaña está a cargo de {lead}.',
    to: 'Dirigida a: {names}.',
    note: 'Las organizaciones firman exactamente este texto. Si llegara a cambiar, se les volvería a preguntar.',
  },
  order: {
    name: 'Por orden alfabético, sin tener en cuenta el artículo inicial',
    country: 'Por países y, dentro de cada uno, por orden alfabético',
    date: 'De la más reciente a la más antigua, según la hora de confirmación',
  },
  pageNumber: 'Página {page} de {pages}',
  translated: 'Este texto es una traducción. Las organizaciones firman el texto en {language}.',
  wording: 'Versión {number} de la declaración, publicada el {date}. SHA-256: {hash}',
}
