import type { InAnyLanguage } from '../../words.ts'
import type { embeddingWords as english } from '../../en/workspace/embedding.ts'

/** What a lead takes along to show the campaign elsewhere. */
export const embeddingWords: InAnyLanguage<typeof english> = {
  otherSites: {
    title: 'L’afficher sur votre site',
    intro: 'Un encadré avec la demande, le nombre d’organisations, les cinq noms les plus récents et un moyen de signer. Il est toujours à jour. Il ne dépose aucun cookie et ne compte pas les visites. Personne ne signe dans l’encadré : le bouton ouvre la page de la campagne.',
    notYet: 'Il n’y a rien à afficher sur un site tant que la campagne n’est pas publique.',
    codeTitle: 'L’encadré',
    code: 'Code pour votre page',
    codeHint: 'Collez-le à l’endroit où l’encadré doit apparaître. La dernière ligne adapte la hauteur de l’encadré à son contenu.',
    copyCode: 'Copier le code',
    noScript: 'Si votre site n’autorise pas les scripts',
    plain: 'Code sans script',
    plainHint: 'L’encadré fonctionne de la même façon et garde sa hauteur.',
    preview: 'Aperçu',
    previewTitle: 'L’encadré, tel que les autres le voient',
    linkTitle: 'Le lien',
    address: 'Adresse de la campagne',
    addressHint: 'Beaucoup de logiciels la transforment en encadré, ou en image avec quelques lignes, quand vous la collez seule sur une ligne.',
    copyAddress: 'Copier l’adresse',
    oembed: 'Adresse pour oEmbed',
    oembedHint: 'Pour la personne qui s’occupe de votre site : c’est ce que ces logiciels interrogent.',
    copyOembed: 'Copier l’adresse oEmbed',
    pictureTitle: 'L’image',
    pictureIntro: 'Elle apparaît à côté du lien quand quelqu’un le partage : 1 200 pixels sur 630, avec le nombre d’organisations du moment.',
    pictureSaid: 'L’image affichée avec le lien',
    picture: 'Adresse de l’image',
    copyPicture: 'Copier l’adresse de l’image',
    download: 'Télécharger l’image',
  },
}
