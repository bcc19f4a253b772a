import type { recordsWords as english } from '../../en/workspace/records.ts'
import type { InAnyLanguage } from '../../words.ts'

/** What the list says of an organisation beside its name, and its logo. */
export const recordsWords: InAnyLanguage<typeof english> = {
  records: {
    onList: 'Ce qu’indique la liste',
    onListMore: 'Toute modification apparaît aussitôt sur la liste publique, et le journal public l’indique. Nous prévenons la personne qui s’occupe de la signature. C’est à elle seule de modifier le nom.',
    notNow: 'Cette signature n’est ni sur la liste ni en attente : ce que la liste indique à son sujet ne peut pas être modifié pour le moment.',
    known: 'Noms et numéros sous lesquels elle est connue',
    sector: 'Secteur',
    sectorHint: 'Ce sur quoi elle travaille, par exemple le logement.',
    branchOf: 'Section locale de',
    branchOfHint: 'Le nom de l’organisation dont elle fait partie. Si celle-ci a aussi signé dans cette campagne, le lien entre les deux est connu.',
    trunk: 'Connue comme section locale de',
    logo: 'Logo',
    logoShown: 'Il est affiché à côté de la liste des organisations signataires.',
    logoHidden: 'Cette campagne n’affiche pas de logos pour le moment.',
    logoRemove: 'Supprimer ce logo',
    logoRemoveMore: 'Il disparaît aussitôt des pages publiques. La signature ne change pas. Nous indiquons le motif à la personne qui s’en occupe, et elle peut envoyer un autre logo.',
    logoReason: 'Motif',
    logoReasonHint: 'La personne qui a signé peut le lire.',
    logoRemoveButton: 'Supprimer le logo',
  },
  logosShown: {
    title: 'Logos',
    label: 'Afficher les logos des organisations signataires',
    hint: 'Les personnes qui signent peuvent en envoyer un. Tous sont affichés à la même taille, dans l’ordre de la liste. Sans cette option, la liste ne contient que des noms.',
  },
}
