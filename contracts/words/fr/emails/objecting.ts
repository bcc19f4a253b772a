import type { InAnyLanguage } from '../../words.ts'
import type { objectingLetters as english } from '../../en/emails/objecting.ts'

/** When somebody says that an organisation did not sign. */
export const objectingLetters: InAnyLanguage<typeof english> = {
  disputed: {
    subject: 'La signature de « {title} » par {organisation} est contestée',
    happened: 'Une personne nous a dit que l’organisation {organisation} n’avait pas signé « {title} ». Nous avons retiré cette signature de la liste, le temps d’un examen par {lead}.',
    next: '{lead} décidera si elle revient sur la liste, et nous vous écrirons alors. Votre page indique où elle en est.',
  },
  someoneSigned: {
    subject: 'Quelqu’un a signé « {title} » pour {organisation}',
    happened: 'Une personne a signé une déclaration publique pour {organisation}. Son adresse e-mail n’appartient pas à {domain}, le site web qu’elle a indiqué : c’est pourquoi nous vous prévenons.',
    role: 'Fonction indiquée',
    next: 'Ce bouton ouvre une page où vous pouvez lire ce qui a été signé. Si {organisation} ne l’a pas signé, dites-le sur cette page : le nom quitte aussitôt la liste publique, et {lead} examine la question.',
    button: 'Lire ce qui a été signé',
    right: 'Si la signature est exacte, vous pouvez le dire sur la même page ; nous le faisons savoir à {lead}. Rien ne vous y oblige : si vous ne dites rien, rien ne change.',
    why: 'Vous recevez cet e-mail parce que le site {domain} est indiqué comme celui de l’organisation {organisation}. Nous écrivons une seule fois à une adresse publique pour chaque déclaration. Toute personne qui a cet e-mail peut répondre pour l’organisation : ne le transmettez qu’à une personne qui en a le droit.',
    stop: 'Ne plus jamais écrire à cette adresse quand quelqu’un signe',
  },
  objectionLink: {
    subject: '{organisation} et la campagne « {title} »',
    asked: 'Une personne a demandé ce lien, car {organisation} figure sur la liste publique de « {title} » mais n’a peut-être pas signé.',
    next: 'Le lien ouvre une page où vous pouvez lire ce qui a été signé et, si {organisation} n’a pas signé, le déclarer. Le nom quitte alors aussitôt la liste, et {lead} examine la question.',
    button: 'Lire ce qui a été signé',
    notYou: 'Si vous n’avez rien demandé, vous n’avez rien à faire : rien n’a changé, et rien ne change tant que personne n’appuie sur le bouton de cette page.',
  },
  objectionReceived: {
    subject: '{organisation} n’est plus sur la liste de « {title} »',
    happened: 'Vous nous avez dit que l’organisation {organisation} n’avait pas signé « {title} ». Son nom est retiré de la liste, le temps d’un examen par {lead}.',
    next: 'Nous vous communiquerons la décision prise par {lead}, avec son motif. L’organisation porteuse voit cette adresse et ce que vous avez écrit, pour pouvoir vous poser des questions.',
    button: 'Voir où en est l’examen',
  },
  objectionSettled: {
    subject: {
      stands: '{organisation} est de nouveau sur la liste de « {title} »',
      removed: '{organisation} ne figure plus sur la liste de « {title} »',
    },
    stands: '{lead} a examiné ce que vous nous avez dit et a décidé de maintenir la signature de « {title} » par {organisation}. Elle est sur la liste publique.',
    removed: 'La signature de « {title} » par {organisation}, au sujet de laquelle vous nous avez écrit, n’est pas sur la liste et n’est pas comptée.',
    reason: '{lead} a écrit :',
    again: 'Si vous n’êtes pas d’accord, répondez à cet e-mail : {lead} recevra votre réponse. Vous pouvez aussi contester une nouvelle fois, avec un nouveau lien obtenu sur la page ci-dessous.',
    host: 'L’organisation porteuse a maintenant pris deux fois cette décision. Si vous n’êtes toujours pas d’accord, signalez la campagne à {site}, qui gère ce site : le lien est en bas de la page de la campagne.',
    button: 'Voir la décision',
  },
}
