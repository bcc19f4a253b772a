import type { LetterFrame } from '../letter-words.ts'

export const letterInPortuguese: LetterFrame = {
  title: '{subject}: carta dirigida a {names}',
  titleOpen: '{subject}: carta aberta',
  dear: 'À atenção de {names},',
  dearFew: 'À atenção de {names},',
  dearMany: 'Excelentíssimas Senhoras, Excelentíssimos Senhores,',
  toWhom: 'A quem possa interessar,',
  sincerely: 'Com a mais elevada consideração,',
  faithfully: 'Respeitosamente,',
  withBackers: '{count, plural, one {com a organização abaixo indicada} other {com as # organizações abaixo indicadas}}',
  signedAsOf: '{count, plural, =0 {Nenhuma organização signatária em {time}} one {Assinada por # organização em {time}} other {Assinada por # organizações em {time}}}',
  cover: {
    title: '{subject}: carta de apresentação',
    signed: '{count, plural, =0 {Em {time}, nenhuma organização assinou ainda esta declaração.} one {Em {time}, uma organização assinou esta declaração.} other {Em {time}, {count, number} organizações{countries, plural, =0 {} =1 {} other { de {countries, number} países}} assinaram esta declaração.}}',
    enclosed: 'Enviamos em anexo a nossa carta. Nela constam a declaração na íntegra e o nome de cada uma das organizações que a assinaram.',
    checked: 'Por cada uma assinou uma pessoa identificada pelo nome, que declarou poder falar pela organização e o confirmou por e-mail. Cada organização é contada uma só vez, seja qual for a sua dimensão.',
    check: 'A declaração, a lista atualizada e todas as alterações nela feitas podem ser lidas e verificadas publicamente no endereço que consta no fim desta página.',
    answer: 'Solicitamos uma resposta e estamos à disposição para uma reunião.',
    enclosure: 'Anexo: a nossa carta',
  },
  wordingSheet: {
    lede: 'Uma declaração aberta à assinatura de organizações. A campanha é conduzida por {lead}.',
    to: 'Dirigida a: {names}.',
    note: 'As organizações assinam exatamente este texto. Se ele mudar, o seu acordo será pedido de novo.',
  },
  order: {
    name: 'Por ordem alfabética, sem considerar o artigo inicial',
    country: 'Por país e, em cada um, por ordem alfabética',
    date: 'Da mais recente à mais antiga, pela hora da confirmação',
  },
  pageNumber: 'Página {page} de {pages}',
  translated: 'Este texto é uma tradução. As organizações assinam o texto em {language}.',
  wording: 'Versão {number} da declaração, publicada em {date}. SHA-256: {hash}',
}
