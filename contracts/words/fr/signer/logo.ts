import type { logoWords as english } from '../../en/signer/logo.ts'
import type { InAnyLanguage } from '../../words.ts'

/** The logo beside a sign-on. */
export const logoWords: InAnyLanguage<typeof english> = {
  logo: {
    title: 'Logo',
    none: 'Il n’y a pas encore de logo.',
    noneHidden: 'Cette campagne n’affiche pas de logos.',
    add: 'Envoyer ce logo',
    change: 'Remplacer par ce logo',
    addLink: 'Ajouter un logo',
    changeLink: 'Changer ou supprimer le logo',
    titleAdd: 'Ajouter un logo pour {name}',
    titleChange: 'Changer le logo de l’organisation {name}',
    shown: 'Il est affiché immédiatement à côté de la liste des organisations signataires, dans un cadre de la même taille que tous les autres. {lead} peut le supprimer et vous dirait pourquoi.',
    shownLater: 'Il est affiché à côté de la liste des organisations signataires une fois que votre organisation y figure, dans un cadre de la même taille que tous les autres. {lead} peut le supprimer et vous dirait pourquoi.',
    notShown: 'Pour le moment, {lead} n’affiche aucun logo dans cette campagne. Ce que vous envoyez est conservé, et sera affiché si cela change.',
    file: 'Image',
    fileHint: 'PNG, JPEG, SVG, WebP, GIF ou AVIF, 5 Mo au maximum. L’image est redessinée : rien de ce qui est caché dans le fichier n’est conservé. Envoyez uniquement un logo que votre organisation a le droit d’utiliser.',
    tooLarge: 'Ce fichier dépasse 5 Mo. Choisissez-en un plus petit.',
    now: 'Le logo actuel',
    chosen: 'Le logo que vous avez choisi, tel qu’il serait affiché',
    back: 'Revenir à la signature',
    remove: 'Supprimer le logo',
    removeMore: 'Le nom reste sur la liste. Vous pouvez envoyer un autre logo à tout moment.',
    removeButton: 'Supprimer le logo',
  },
}
