import type { InAnyLanguage } from '../../words.ts'
import type { authorisingLetters as english } from '../../en/emails/authorising.ts'

/** Letters about somebody else at the organisation who authorises its sign-on. */
export const authorisingLetters: InAnyLanguage<typeof english> = {
  authorise: {
    subject: 'Autorisez-vous la signature de « {title} » par {organisation} ?',
    subjectAgain: 'Rappel : autorisez-vous la signature de « {title} » par {organisation} ?',
    again: 'Nous vous avons déjà écrit à ce sujet et nous n’avons pas encore reçu de réponse. Il n’y aura pas d’autre rappel automatique.',
    happened: '{person} ({role}) a signé « {title} » pour {organisation}. La campagne est portée par {lead}.',
    happenedErased: 'Une personne a signé « {title} » pour {organisation}. La campagne est portée par {lead}.',
    whyPerson: '{person} a donné votre nom comme celui d’une deuxième personne qui peut autoriser cette signature pour {organisation}.',
    whyErased: 'Votre nom nous a été donné comme celui d’une deuxième personne qui peut autoriser cette signature pour {organisation}.',
    whyRegister: 'Nous vous écrivons parce que cette adresse est l’adresse publique de l’organisation dans son registre, sous le numéro {register} indiqué avec la signature. Toute personne qui peut parler pour {organisation} peut répondre.',
    next: 'Lisez le texte, puis dites si vous autorisez la signature. Ouvrir le lien ne décide de rien. Votre nom n’est pas rendu public.',
    button: 'Lire le texte et répondre',
    decline: 'Si vous n’autorisez pas cette signature, ou si vous n’en savez rien, vous pouvez le dire sur la même page. Nous ne vous écrirons alors plus à ce sujet.',
    until: 'Le lien fonctionne jusqu’au {date}. Si vous ne faites rien, nous supprimons ensuite votre nom et votre adresse e-mail.',
    untilRegister: 'Le lien fonctionne jusqu’au {date}. Si vous ne faites rien, nous supprimons ensuite cette adresse.',
  },
  authorised: {
    subject: 'La signature de « {title} » par {organisation} est autorisée',
    person: '{person} a autorisé la signature de « {title} » par {organisation}.',
    somebody: 'Une deuxième personne de l’organisation a autorisé la signature de « {title} » par {organisation}.',
    register: 'Une personne a autorisé la signature de « {title} » par {organisation}, depuis l’adresse qui figure dans le registre de l’organisation.',
    listed: 'La signature est maintenant sur la liste publique. La liste indique qu’elle a été autorisée, sans dire par qui.',
    before: 'La liste publique l’indique maintenant, sans dire par qui.',
    held: '{lead} vérifie encore la signature pour une autre raison. Votre page indique laquelle, et nous vous écrirons quand la décision sera prise.',
  },
  notAuthorised: {
    subject: 'La signature de « {title} » par {organisation} n’a pas été autorisée',
    person: '{person} a répondu ne pas autoriser la signature de « {title} » par {organisation}. Nous avons supprimé son nom et son adresse e-mail.',
    somebody: 'La deuxième personne sollicitée n’autorise pas la signature de « {title} » par {organisation}.',
    register: 'La personne qui lit l’adresse indiquée par le registre pour {organisation} n’autorise pas la signature de « {title} ».',
    words: 'Cette personne a écrit :',
    held: 'La signature reste hors de la liste publique. {lead} a connaissance de cette réponse et décide de la suite.',
    listed: 'La signature reste pour l’instant sur la liste publique. {lead} a connaissance de cette réponse et pourra vous interroger à ce sujet.',
    next: 'Parlez-en avec cette personne. Sur votre page, vous pouvez solliciter quelqu’un d’autre ou retirer la signature.',
  },
  leadNotAuthorised: {
    subject: 'À examiner : {organisation}, signature de « {title} » non autorisée',
    person: 'La deuxième personne sollicitée n’autorise pas la signature de « {title} » par {organisation}.',
    register: 'La personne qui lit l’adresse indiquée par le registre pour {organisation} n’autorise pas la signature de « {title} ».',
    held: 'La signature attend votre décision, hors de la liste publique. Parlez à l’organisation, puis mettez la signature sur la liste ou refusez-la. Vous pouvez aussi attendre : la personne qui a signé peut solliciter quelqu’un d’autre.',
    listed: 'La signature est sur la liste publique. Elle y reste tant que ni vous ni l’organisation ne l’en retirez. Parlez à l’organisation.',
    buttonHeld: 'Voir ce qui attend votre décision',
    buttonListed: 'Voir les signatures de la campagne',
  },
  secondPersonWanted: {
    subject: 'Qui d’autre, pour {organisation}, peut autoriser la signature de « {title} » ?',
    happened: 'Vous avez signé « {title} » pour {organisation}. {lead} demande qu’une deuxième personne de l’organisation autorise aussi cette signature.',
    next: 'Indiquez cette personne sur votre page. Nous lui écrivons alors, et il lui suffit d’un bouton pour répondre. Le public voit qu’une deuxième personne a autorisé la signature, mais pas qui.',
    button: 'Indiquer une deuxième personne',
    nobody: 'S’il n’y a personne d’autre, dites-le en répondant à cet e-mail. {lead} pourra alors en parler avec vous.',
  },
}
