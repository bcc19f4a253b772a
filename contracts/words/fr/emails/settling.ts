import type { InAnyLanguage } from '../../words.ts'
import type { settlingLetters as english } from '../../en/emails/settling.ts'

/** To the signatory: how the sign-on stands. */
export const settlingLetters: InAnyLanguage<typeof english> = {
  welcome: {
    subject: '{organisation} soutient « {title} »',
    subjectHeld: '{organisation} : votre signature de « {title} » est en cours de vérification',
    listed: 'Votre organisation soutient cette déclaration : {organisation} figure sur la liste publique de « {title} ».',
    listedPrivate: 'Votre organisation soutient cette déclaration : {organisation} figure sur la liste de « {title} ».',
    version: 'Vous avez signé la version {version, number} du texte. Il ne peut pas changer sous votre nom.',
    listedNext: '{lead} remet la déclaration aux décideurs avec le nom des organisations signataires.',
    seeList: 'Voir la liste',
    held: 'Vous avez confirmé la signature de « {title} » par {organisation}. Elle n’est pas encore sur la liste, car {lead} la vérifie d’abord.',
    heldNext: 'Vous n’avez rien à faire. Nous vous écrirons dès la décision prise par {lead}.',
    heldHelp: 'Indiquer le site web et le lieu de votre organisation aide à vérifier la signature : vous pouvez les ajouter sur votre page.',
  },
  approved: {
    subject: '{organisation} est maintenant sur la liste de « {title} »',
    happened: '{lead} a vérifié votre signature. {organisation} est maintenant sur la liste de « {title} ».',
    reason: '{lead} a écrit :',
    seeList: 'Voir la liste',
  },
  refused: {
    subject: '{organisation} n’est pas sur la liste de « {title} »',
    happened: '{lead} a examiné la signature de « {title} » par {organisation} et ne la met pas sur la liste.',
    takenOff: '{lead} a retiré de la liste la signature de « {title} » par {organisation}.',
    reason: 'Voici le motif indiqué :',
    public: 'Le journal public de la campagne indique ce motif : « {reason} ».',
    next: 'La signature n’est pas sur la liste et n’est pas comptée.',
    object: 'Si vous pensez que c’est une erreur, ouvrez la page de votre signature et répondez-y. {lead} examine alors de nouveau la signature et peut la rétablir.',
  },
  upheld: {
    subject: '{organisation} reste hors de la liste de « {title} »',
    happened: '{lead} a lu votre réponse au sujet de la signature de « {title} » par {organisation}. Cette signature reste hors de la liste.',
    reason: '{lead} a écrit :',
    next: 'Si vous pensez toujours que c’est une erreur, répondez à cet e-mail ou écrivez à l’hébergeur du site. Son adresse figure sur la page « Données personnelles » du site.',
  },
  joined: {
    subject: '{organisation} soutient déjà « {title} »',
    happened: {
      listed: 'Votre organisation soutient déjà « {title} ». Votre signature pour {organisation} a été rattachée à celle d’une autre personne de votre organisation, donnée le {on}, car {lead} a constaté qu’il s’agit d’une seule organisation.',
      held: 'Une autre personne de votre organisation a aussi signé « {title} », le {on}. Votre signature pour {organisation} a été rattachée à la sienne, car {lead} a constaté qu’il s’agit d’une seule organisation. {lead} examine encore cette signature.',
    },
    reason: '{lead} a écrit :',
    next: 'Chaque organisation figure une seule fois sur la liste. Vous n’avez rien à faire, et rien de votre propre signature n’est affiché.',
    wrong: 'S’agit-il de deux organisations ? Répondez à cet e-mail : {lead} peut annuler cette décision.',
    seeList: 'Voir la liste',
  },
  putBack: {
    subject: {
      listed: '{organisation} est de nouveau sur la liste de « {title} »',
      held: '{organisation} : votre signature de « {title} » est de nouveau en cours de vérification',
      pending: '{organisation} : vous pouvez de nouveau confirmer votre signature de « {title} »',
    },
    happened: {
      listed: '{lead} a annulé sa décision sur votre signature. {organisation} est de nouveau sur la liste de « {title} ».',
      held: '{lead} examine de nouveau la signature de « {title} » par {organisation}. Tant que cet examen n’est pas terminé, elle n’est pas sur la liste.',
      pending: '{lead} a annulé sa décision sur la signature de « {title} » par {organisation}.',
    },
    reason: '{lead} a écrit :',
    next: {
      listed: 'Vous n’avez rien à faire.',
      held: 'Vous n’avez rien à faire. Nous vous écrirons dès la décision prise par {lead}.',
      pending: 'La signature n’est pas encore sur la liste : confirmez-la avec le lien de l’e-mail que nous vous avons envoyé quand elle a été donnée.',
    },
  },
  nameSettled: {
    subjectAccepted: 'La liste de « {title} » indique maintenant {proposed}',
    subjectRefused: 'La liste de « {title} » indique toujours {organisation}',
    accepted: '{lead} a accepté le nouveau nom. {organisation} figure maintenant sous le nom {proposed} sur la liste de « {title} ».',
    refused: '{lead} n’a pas accepté {proposed} comme nouveau nom pour {organisation}. La liste de « {title} » reste inchangée.',
    reason: '{lead} a écrit :',
  },
  withdrawn: {
    subject: '{organisation} a retiré sa signature de « {title} »',
    happened: '{organisation} a retiré sa signature de « {title} ». L’organisation n’est plus sur la liste, et le journal public indique ce retrait.',
    next: 'Les lettres déjà remises par {lead} ne peuvent pas être reprises ; le nom y porte la mention du retrait.',
    mistake: 'Si c’était une erreur, vous pouvez signer de nouveau sur votre page.',
  },
}
