import type { InAnyLanguage } from '../../words.ts'
import type { reportingLetters as english } from '../../en/emails/reporting.ts'

/** A campaign that is reported, taken down, or put back. */
export const reportingLetters: InAnyLanguage<typeof english> = {
  reported: {
    subject: 'Signalement : « {title} »',
    happened: 'La campagne « {title} », portée par {lead}, a été signalée par une personne qui l’a lue. Voici ce qui ne va pas, selon cette personne :',
    open: 'Ouvrir les signalements',
  },
  reportReceived: {
    subject: 'Nous avons reçu votre signalement sur « {title} »',
    happened: 'Une personne a signalé la campagne « {title} » à {site} et a donné cette adresse pour la réponse.',
    next: 'Chaque signalement est lu par une personne. Nous vous écrirons quand il sera traité.',
    notYou: 'Si ce n’était pas vous, vous n’avez rien à faire. Nous gardons cette adresse seulement pour répondre au signalement.',
  },
  reportSettled: {
    subject: 'Votre signalement sur « {title} »',
    kept: '{site} a examiné votre signalement sur « {title} ». La campagne reste telle quelle. Voici pourquoi :',
    'taken-down': '{site} a examiné la campagne « {title} », que vous aviez signalée, et l’a retirée. Voici le motif, que tout le monde peut lire :',
    why: 'Vous recevez cet e-mail parce que cette adresse a été donnée avec le signalement. Si vous n’êtes pas d’accord, répondez à cet e-mail.',
  },
  campaignTakenDown: {
    subject: 'Votre campagne « {title} » a été retirée',
    happened: '{site} a retiré votre campagne « {title} ».',
    reason: 'Voici le motif, que tout le monde peut lire à la place de la campagne :',
    means: 'Sa page, sa liste et son journal public ne sont plus affichés, personne ne peut signer ni confirmer, et son espace de travail est fermé. Rien n’est supprimé.',
    next: 'Si vous pensez que c’est une erreur, ou si vous avez corrigé ce qui est en cause, répondez à cet e-mail. {site} recevra votre réponse et pourra rétablir la campagne telle qu’elle était.',
  },
  campaignRestored: {
    subject: 'Votre campagne « {title} » est rétablie',
    happened: '{site} a rétabli votre campagne « {title} », telle qu’elle était.',
    note: '{site} a écrit :',
    next: 'Sa page, sa liste et son journal public sont de nouveau affichés. Le journal indique quand elle a été retirée et quand elle a été rétablie.',
    open: 'Ouvrir la campagne',
  },
}
