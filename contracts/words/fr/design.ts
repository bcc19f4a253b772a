import type { InAnyLanguage } from '../words.ts'
import type { design as english } from '../en/design.ts'

/** `/design`, outside production: every part, page and e-mail with sample data. */
export const design: InAnyLanguage<typeof english> = {
  title: 'Apparence',
  lede: 'Chaque élément dans chacun de ses états, à partir des composants dont les pages sont faites. Ce qui est montré est inventé.',
  also: 'Voir aussi',
  pages: 'Chaque page dans chacun de ses états',
  emails: 'Chaque e-mail',
  parts: 'Chaque élément',
  light: 'Clair',
  dark: 'Sombre',
  html: 'HTML',
  text: 'Texte brut',
  subject: 'Objet',
  colours: 'Couleurs',
  type: 'Typographie',
  buttons: 'Boutons',
  fields: 'Champs',
  toCopy: 'Texte à copier',
  copy: 'Copier le texte',
  notices: 'Avis',
  answers: 'Réponses',
  tables: 'Tableaux et listes',
  campaign: 'Éléments d’une campagne',
}
