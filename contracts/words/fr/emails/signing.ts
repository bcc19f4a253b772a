import type { InAnyLanguage } from '../../words.ts'
import type { signingLetters as english } from '../../en/emails/signing.ts'

/** Before a sign-on is confirmed. */
export const signingLetters: InAnyLanguage<typeof english> = {
  verify: {
    subject: 'Confirmez la signature de « {title} » par {organisation}',
    asked: 'Une personne a donné cette adresse afin de signer « {title} » pour {organisation}. La campagne est portée par {lead}.',
    next: '{organisation} n’est pas encore sur la liste. Ouvrez la page, lisez ce qui serait signé, puis appuyez sur le bouton qui s’y trouve.',
    button: 'Lire le texte et confirmer',
    orCode: 'Ou saisissez ce code sur la page où vous avez signé :',
    until: 'Le lien et le code fonctionnent jusqu’au {time}. Si personne ne confirme d’ici là, la signature expire et nous supprimons cette adresse.',
    linkUntil: 'Le lien fonctionne jusqu’au {time}. Si personne ne confirme d’ici là, la signature expire et nous supprimons cette adresse.',
    meeting: {
      asked: 'Lors d’une réunion ({said}), vous avez dit que l’organisation {organisation} soutient « {title} ». {lead} porte cette campagne et a saisi la signature pour vous.',
      next: 'Rien n’est public tant que vous n’avez pas confirmé. Ouvrez la page, lisez ce qui serait signé, corrigez ce qui n’est pas juste, puis appuyez sur le bouton qui s’y trouve.',
    },
    import: {
      asked: '{organisation} figure sur une liste antérieure tenue par {lead}, comme organisation signataire de « {title} ». {lead} porte cette campagne et demande maintenant à chaque organisation de cette liste de confirmer.',
      next: 'Rien n’est public tant que vous n’avez pas confirmé, et rien n’a été repris de la liste antérieure. Ouvrez la page, lisez ce qui serait signé, corrigez ce qui n’est pas juste, puis appuyez sur le bouton qui s’y trouve.',
    },
    notYouEntered: 'Si {organisation} ne soutient pas cette déclaration, vous n’avez rien à faire : rien n’est publié tant que personne ne confirme. Vous pouvez aussi le dire sur la page ; nous supprimons alors aussitôt cette adresse.',
    notYou: 'Si ce n’était pas vous, vous n’avez rien à faire : rien n’est publié tant que personne ne confirme. Vous pouvez aussi nous le dire sur la page ; nous supprimons alors aussitôt cette adresse.',
  },
  invitation: {
    subject: '{lead} invite {organisation} à soutenir « {title} »',
    subjectReminder: 'Rappel : {lead} invite {organisation} à soutenir « {title} »',
    asked: '{lead} invite {organisation} à soutenir « {title} ».',
    askedBefore: 'Il y a quelques jours, {lead} a invité {organisation} à soutenir « {title} ». Ce rappel est le seul.',
    ask: 'Voici la demande :',
    next: 'Ouvrez la page pour lire toute la déclaration. Le formulaire placé dessous est rempli avec ce dont {lead} dispose à votre sujet ; corrigez-le si nécessaire. {organisation} ne figurera sur la liste qu’une fois la signature donnée et confirmée par e-mail.',
    button: 'Lire la déclaration et signer',
    until: 'Vous pouvez signer jusqu’au {time}.',
    why: '{lead} a noté cette adresse comme contact pour {organisation} et nous a demandé d’envoyer cet e-mail.',
    whyReminder: '{lead} a noté cette adresse comme contact pour {organisation} et nous a demandé d’envoyer cet e-mail. Vous ne recevrez pas d’autre rappel.',
    stop: 'Ne plus recevoir d’e-mails envoyés par {lead}',
  },
  askFirst: {
    subject: 'Signature enregistrée jusqu’à votre décision : {organisation} et « {title} »',
    saved: 'Votre signature de « {title} » pour {organisation} est enregistrée jusqu’au {date}. La campagne est portée par {lead}.',
    next: 'Rien n’est public, et rien ne se fait tout seul. Nous vous enverrons un seul rappel avant cette date.',
    show: 'Pour les personnes qui décident',
    page: 'Une page à transmettre, avec le texte en PDF et la date pour un agenda',
    afterwards: 'Une fois la décision prise',
    afterwardsMore: 'Ouvrez cette page et confirmez la signature pour {organisation}. Ne transmettez pas ce lien : toute personne qui l’a peut confirmer.',
    button: 'Confirmer, corriger ou changer la date',
    until: 'Date limite de la décision',
    notYou: 'Si ce n’était pas vous, vous n’avez rien à faire : rien n’est publié, et votre adresse est supprimée après cette date. Vous pouvez aussi le dire sur la page ; nous la supprimons alors aussitôt.',
  },
  askReminder: {
    subject: 'À décider d’ici au {date} : {organisation} et « {title} »',
    happened: 'Vous avez enregistré une signature de « {title} » pour {organisation} jusqu’au {date}, parce que la décision revient à quelqu’un d’autre. Personne n’a encore confirmé cette signature. La campagne est portée par {lead}.',
    next: 'Si la décision est prise, confirmez la signature sur cette page. Vous pouvez aussi y choisir une date plus tardive, ou signaler que ce n’était pas vous.',
    button: 'Confirmer, ou changer la date',
    once: 'Ce rappel est le seul. Si personne ne confirme, rien n’est publié, et votre adresse est supprimée.',
  },
  /** In the calendar of whoever decides. */
  calendar: {
    summary: 'À décider : signature de « {title} » par {organisation}',
    until: 'À décider d’ici au {time} : {organisation} signe « {title} » ou non.',
    closes: 'La campagne accepte les signatures jusqu’au {time}.',
  },
  alreadyBacking: {
    subject: '{organisation} a déjà signé « {title} »',
    listed: 'Une personne a utilisé cette adresse afin de signer encore une fois « {title} » pour {organisation}. {organisation} soutient déjà cette déclaration et figure sur la liste : rien n’a donc changé.',
    held: 'Une personne a utilisé cette adresse afin de signer encore une fois « {title} » pour {organisation}. Votre signature est déjà confirmée, et {lead} la vérifie : rien n’a donc changé.',
    next: 'Si vous vouliez changer quelque chose, ouvrez la page de votre signature.',
  },
  signatureLinks: {
    subject: 'Les liens vers vos signatures',
    asked: 'Une personne nous a demandé d’envoyer les liens vers toutes les signatures données avec cette adresse. Chacun ouvre sa propre page, sans mot de passe.',
    entry: '{organisation}, pour « {title} »',
    notYou: 'Si vous n’avez rien demandé, vous n’avez rien à faire : cet e-mail n’a été envoyé qu’à cette adresse.',
    why: 'Vous recevez cet e-mail parce que cette adresse a servi à signer pour les organisations ci-dessus.',
  },
}
