import { logoLetters } from './emails/logos.ts'
import { authorisingLetters } from './emails/authorising.ts'
import { campaignLetters } from './emails/campaign.ts'
import { leadingLetters } from './emails/leading.ts'
import { objectingLetters } from './emails/objecting.ts'
import { peopleLetters } from './emails/people.ts'
import { pressLetters } from './emails/press.ts'
import { reportingLetters } from './emails/reporting.ts'
import { settlingLetters } from './emails/settling.ts'
import { signingLetters } from './emails/signing.ts'
import type { InAnyLanguage } from '../words.ts'
import type { emails as english } from '../en/emails.ts'

/** What we post. No « de » or « que » stands before a name, which may begin with a vowel: « par {organisation} », « pour {organisation} », « que l’organisation {organisation} ». */
export const emails: InAnyLanguage<typeof english> = {
  ...authorisingLetters,
  ...logoLetters,
  ...pressLetters,
  ...signingLetters,
  ...settlingLetters,
  ...leadingLetters,
  ...objectingLetters,
  ...reportingLetters,
  ...campaignLetters,
  ...peopleLetters,

  footer: {
    from: 'Envoyé par {site} ({host}).',
    answers: 'Si vous répondez, votre e-mail arrive à l’adresse {address}.',
  },
  labels: {
    organisation: 'Organisation',
    statement: 'Déclaration',
    lead: 'Campagne portée par',
    version: 'Texte',
    versionValue: 'Version {version, number}',
    reference: 'Référence',
  },
  openSignOn: 'Voir votre signature',
  keepLink: 'La page de votre signature s’ouvre sans mot de passe : ne transférez donc pas cet e-mail. Sur cette page, vous pouvez corriger des informations, retirer la signature ou signaler que ce n’était pas vous.',
  whyContact: 'Vous recevez cet e-mail parce que cette adresse a servi à signer pour {organisation}, ou sert à s’occuper de cette signature.',
  whyObjector: 'Vous recevez cet e-mail parce qu’une personne qui lit cette adresse a déclaré que l’organisation {organisation} n’avait pas signé.',
  whyHost: 'Vous recevez cet e-mail parce que vous gérez ce site.',
  whyLead: 'Vous recevez cet e-mail parce que vous êtes membre de l’organisation porteuse de cette campagne.',
  signIn: {
    subject: 'Votre code de connexion à {site}',
    type: 'Saisissez ce code sur la page où vous avez demandé à vous connecter :',
    lasts: 'Il est valable 10 minutes, et seulement dans le navigateur où vous l’avez demandé.',
    notYou: 'Si vous n’avez rien demandé, vous n’avez rien à faire : sans ce code, personne ne peut se connecter avec votre adresse.',
  },
  byHost: '{host} gère ce site. La campagne est portée par {lead} ; nous avons aussi prévenu cette organisation.',
  objectToHost: 'Si vous pensez que c’est une erreur, répondez à cet e-mail. {host} recevra votre réponse.',
  inviteLead: {
    subject: '{host} vous invite à mener une campagne sur {site}',
    happened: '{host} vous invite, à cette adresse, à mener sur {site} des campagnes que des organisations signent ensemble.',
    next: 'Connectez-vous avec cette adresse. Nous vous envoyons alors un code à saisir ; il n’y a pas de mot de passe. Ensuite, vous inscrivez votre organisation et vous rédigez votre première déclaration.',
    button: 'Se connecter',
    ignore: 'Si vous ne le souhaitez pas, vous n’avez rien à faire. Aucun compte n’existe tant que vous ne vous connectez pas.',
  },
  mailbox: {
    title: 'E-mails interceptés',
    explained: 'Aucun serveur de messagerie n’est configuré : rien ne quitte cet ordinateur. Tous les e-mails sont conservés ici.',
    none: 'Aucun e-mail pour l’instant.',
    refresh: 'Recharger toutes les cinq secondes',
    stopRefreshing: 'Ne plus recharger',
    back: 'Tous les e-mails',
    to: 'À',
    from: 'De',
    at: 'Envoyé',
    kind: 'Type',
    text: 'Texte brut',
    html: 'HTML',
    noSubject: 'Sans objet',
    shown: '{shown, plural, one {L’e-mail le plus récent} other {Les # e-mails les plus récents}} sur {total, number}',
  },
}
