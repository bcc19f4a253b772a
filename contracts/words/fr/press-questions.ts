import type { InAnyLanguage } from '../words.ts'
import type { pressQuestionWords as english } from '../en/press-questions.ts'

/** "Ask this organisation": the form, and the page behind a link about a question. */
export const pressQuestionWords: InAnyLanguage<typeof english> = {
  ask: {
    link: '<link>Poser une question à cette organisation</link>, en tant que journaliste',
    title: 'Poser une question à {name}',
    of: 'Au sujet de : {title}',
    lede: 'Nous transmettons votre question par e-mail à la personne qui a signé au nom de l’organisation. Vous ne connaîtrez pas son adresse, sauf si cette personne répond : dans ce cas, elle vous écrit.',
    yourName: 'Votre nom',
    newsroom: 'Votre rédaction',
    newsroomHint: 'Ou pour qui vous écrivez.',
    email: 'Votre adresse e-mail',
    emailHint: 'Nous y écrivons d’abord, pour vérifier qu’elle est bien à vous. L’organisation la reçoit pour pouvoir vous répondre.',
    words: 'Votre question',
    answerBy: 'Date de réponse souhaitée',
    send: 'Poser cette question',
    back: 'Revenir à la page de l’organisation',
    notTaken: 'Cette organisation ne reçoit pas de messages ici.',
    askLead: 'Vous pouvez poser votre question à {lead}, qui porte la campagne :',
    askDesk: 'Vous pouvez poser votre question à {lead}, qui porte la campagne : consultez son <link>espace presse</link>.',
    sent: 'Consultez votre messagerie',
    sentMore: 'Nous avons écrit à {email}. Appuyez sur le bouton de cet e-mail : votre question sera alors transmise à {name}.',
    sentLook: 'Si rien n’arrive d’ici quelques minutes, regardez dans les courriers indésirables ou vérifiez l’adresse saisie. Nous n’écrivons à une même adresse qu’un nombre limité de fois par jour.',
    desk: 'Revenir à l’espace presse',
  },
  question: {
    to: 'À',
    from: 'De',
    words: 'Question',
    answerBy: 'Date de réponse souhaitée',
    back: 'Voir {name} sur la liste',
    confirm: { title: 'Envoyer votre question à {name}', lede: 'Elle est transmise à la personne qui a signé pour {name}, avec votre nom, votre rédaction et votre adresse e-mail.', button: 'Envoyer cette question' },
    sent: { title: 'Votre question est en route vers {name}', lede: 'Si cette organisation répond, la réponse arrive dans votre messagerie. C’est à elle de décider si elle répond, et quand.' },
    report: { title: 'Signaler ce message', lede: 'Si ce message est abusif, signalez-le. L’hébergeur du site l’examine alors, et nous ne transmettons plus rien de l’adresse dont il provient.', button: 'Signaler un abus' },
    reported: { title: 'Vous avez signalé ce message', lede: 'L’hébergeur du site l’examine. Nous ne transmettons plus rien de l’adresse dont il provient.' },
  },
}
