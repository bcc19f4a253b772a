import type { InAnyLanguage } from '../../words.ts'
import type { pressLetters as english } from '../../en/emails/press.ts'

/** E-mails to do with journalists. */
export const pressLetters: InAnyLanguage<typeof english> = {
  confirmQuestion: {
    subject: 'Confirmez votre question à {organisation}',
    happened: 'Une personne a donné cette adresse pour poser à {organisation} une question sur « {title} » :',
    next: 'Si c’était vous, appuyez sur le bouton, puis envoyez la question. Ouvrir le lien n’envoie encore rien.',
    button: 'Relire la question et l’envoyer',
    until: 'Le lien fonctionne jusqu’au {date}. Ensuite, nous supprimons la question.',
    notYou: 'Si ce n’était pas vous, vous n’avez rien à faire. Rien n’est envoyé, et nous supprimons cette adresse.',
  },
  journalistAsks: {
    subject: '{person} ({newsroom}) vous interroge sur « {title} »',
    happened: '{person}, qui écrit pour {newsroom}, pose cette question à {organisation} au sujet de « {title} » :',
    answerBy: 'Date de réponse souhaitée',
    reply: 'Si vous souhaitez répondre, répondez simplement à cet e-mail. Votre réponse va directement à {person}, qui voit alors votre adresse e-mail. Rien ne vous oblige à répondre.',
    checked: 'Nous n’avons donné votre adresse à personne. Nous avons vérifié que la personne qui a écrit ce message lit bien l’adresse à laquelle vous répondriez. Nous n’avons pas vérifié si elle écrit pour {newsroom}.',
    report: 'Signaler ce message comme abusif',
    stop: 'Ne plus recevoir ici de messages de journalistes',
  },
  quoteCleared: {
    subject: 'La presse peut maintenant utiliser votre citation sur « {title} »',
    happened: '{lead} a mis votre citation dans l’espace presse de « {title} ». Les journalistes peuvent désormais l’utiliser :',
    named: 'Elle est attribuée ainsi, comme vous l’avez accepté : {speaker}, {role}, {organisation}.',
    open: 'Voir l’espace presse',
    back: 'Vous pouvez la retirer à tout moment sur la page de votre signature. Elle disparaît alors aussitôt de l’espace presse. Nous ne pouvons pas reprendre ce qu’un journal a déjà imprimé.',
  },
}
