import type { startingWords as english } from '../../en/workspace/starting.ts'
import type { InAnyLanguage } from '../../words.ts'

/** Where a lead begins: its campaigns, its organisation, a new campaign. */
export const startingWords: InAnyLanguage<typeof english> = {
  home: {
    title: 'Vos campagnes',
    start: 'Créer une campagne',
    found: 'Inscrire une autre organisation',
    caption: 'Campagnes que vous portez',
    campaign: 'Campagne',
    lead: 'Organisation porteuse',
    state: 'État',
    count: 'Organisations',
    deadline: 'Date limite',
    none: 'Aucune',
    welcome: 'Bienvenue. Trois étapes mènent à une déclaration publiée.',
    step1: 'Inscrivez l’organisation porteuse : son nom, et son site web si elle en a un.',
    step2: 'Rédigez la déclaration, et nommez les décideurs à qui elle s’adresse.',
    step3: 'Publiez. Le texte est figé, et les organisations peuvent signer.',
    foundFirst: 'Inscrire votre organisation',
    startFirst: 'Votre organisation est inscrite. Créez maintenant sa première campagne.',
  },

  found: {
    title: 'Inscrire une organisation',
    intro: 'C’est l’organisation qui porte la campagne. Son nom figure sur la déclaration, dans chaque e-mail et sur chaque lettre.',
    name: 'Nom de l’organisation',
    nameHint: 'Tel qu’il doit apparaître aux yeux de tous.',
    website: 'Site web',
    country: 'Pays',
    noCountry: 'Choisir un pays',
    found: 'Inscrire cette organisation',
  },

  start: {
    title: 'Créer une campagne',
    intro: 'Une campagne commence par un brouillon visible uniquement par vous.',
    needsOrganisation: 'Une campagne est portée par une organisation. Inscrivez d’abord la vôtre.',
    campaignTitle: 'Titre de la campagne',
    titleHint: 'Par exemple : Le bus à 1 € pour les moins de 25 ans. Vous pouvez le modifier jusqu’à la publication.',
    organisation: 'Campagne portée par',
    slug: 'Adresse web',
    slugHint: 'La fin de l’adresse de la campagne : minuscules sans accent, chiffres et traits d’union. Si vous laissez ce champ vide, nous la formons à partir du titre.',
    start: 'Créer cette campagne',
  },
}
