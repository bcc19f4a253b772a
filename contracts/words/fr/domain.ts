import type { InAnyLanguage } from '../words.ts'
import type { domain as english } from '../en/domain.ts'
import { letterInFrench } from '../letters/fr.ts'
import { organisationWords } from './domain/organisations.ts'
import { checkingWords } from './domain/checking.ts'
import { historyWords } from './domain/history.ts'
import { importsWords } from './domain/imports.ts'

/** States are feminine: of a signature, of a campaign. */
export const domain: InAnyLanguage<typeof english> = {
  ...organisationWords,
  ...checkingWords,
  ...importsWords,
  ...historyWords,

  outcome: { won: 'Demande satisfaite', partly: 'Demande satisfaite en partie', answered: 'Réponse reçue', 'not-won': 'Demande non satisfaite' },
  campaignState: { draft: 'Brouillon', open: 'Ouverte', paused: 'Suspendue', closed: 'Close', archived: 'Archivée', 'taken-down': 'Retirée par l’hébergeur' },
  beforeLaunch: 'Pas encore publique',
  listedBeforeLaunch: 'Sur la liste, qui deviendra publique au lancement',
  signatureState: {
    pending: 'En attente de confirmation par e-mail',
    held: 'Confirmée, en attente de vérification par l’équipe de la campagne',
    listed: 'Sur la liste publique',
    withdrawn: 'Retirée par l’organisation',
    invalidated: 'Retirée de la liste ou refusée',
    joined: 'Rattachée à la signature d’une autre personne de l’organisation',
    disowned: 'Désavouée : la personne titulaire de l’adresse a dit que ce n’était pas elle',
    expired: 'Expirée : elle n’a pas été confirmée à temps',
  },
  order: letterInFrench.order,
  method: 'Chaque organisation compte une fois, après qu’une personne nommément désignée a confirmé par e-mail que l’organisation signe ce texte. Deux façons d’écrire le nom d’une même organisation comptent pour une. Une section locale qui signe en son propre nom compte aussi, et le nombre de sections locales est indiqué. Les pays sont ceux que les organisations comptées ont indiqués. Les signatures qui ne sont pas confirmées, qui attendent une vérification, qui ont été refusées ou qui ont été retirées ne comptent pas. L’organisation porteuse ne compte que si elle a signé.',
  capacity: { official: 'Au nom de l’organisation', branch: 'Pour une section locale, en son propre nom', personal: 'À titre personnel' },
  draftNote: {
    image: 'Une déclaration ne contient pas d’images. Ceci s’affiche comme du texte : {excerpt}',
    html: 'Une déclaration ne contient pas de HTML. Ceci s’affiche comme du texte : {excerpt}',
    table: 'Une déclaration ne contient pas de tableaux. Ceci s’affiche comme du texte : {excerpt}',
    code: 'Une déclaration ne contient pas de code. Ceci s’affiche comme du texte : {excerpt}',
    reference: 'Placez l’adresse d’un lien entre parenthèses, juste après les mots du lien. Ceci s’affiche comme du texte : {excerpt}',
    strikethrough: 'Une déclaration ne contient pas de mots barrés. Ceci s’affiche comme du texte : {excerpt}',
    link: 'Un lien mène à une adresse qui commence par https, http ou mailto. Ceci s’affiche comme du texte : {excerpt}',
    nesting: 'Ici, trop de listes et de citations sont placées les unes dans les autres. Ceci s’affiche comme du texte : {excerpt}',
  },
  reportKind: {
    'false-signatures': 'Des organisations sont nommées alors qu’elles n’ont pas signé',
    misleading: 'Ce que dit la déclaration est faux ou trompeur',
    unlawful: 'C’est contraire à la loi',
    abuse: 'Quelqu’un y est attaqué ou menacé',
    'personal-data': 'Des données personnelles de quelqu’un y apparaissent',
    other: 'Autre chose',
  },
  reportOfMessage: '{organisation} signale un message envoyé par {name}, {newsroom}, et transmis par ce site :',
  reportAbout: 'À propos de l’organisation {name}, sur la liste publique :',
  forgettable: {
    pendings: '{count, plural, one {# signature que personne n’a confirmée} other {# signatures que personne n’a confirmées}}',
    networks: '{count, plural, one {le réseau de # signature} other {les réseaux de # signatures}}',
    signatories: '{count, plural, one {# personne qui a signé} other {# personnes qui ont signé}}',
    authorisations: '{count, plural, one {# personne à qui il a été demandé d’autoriser une signature} other {# personnes à qui il a été demandé d’autoriser une signature}}',
    contacts: '{count, plural, one {# deuxième contact} other {# deuxièmes contacts}}',
    objections: '{count, plural, one {l’adresse de # contestation} other {les adresses de # contestations}}',
    invitations: '{count, plural, one {le contact de # invitation} other {les contacts de # invitations}}',
    'import-rows': '{count, plural, one {# ligne d’un tableau importé} other {# lignes de tableaux importés}}',
    'press-contacts': '{count, plural, one {# contact presse} other {# contacts presse}}',
    'press-questions': '{count, plural, one {# question de journaliste} other {# questions de journalistes}}',
    'press-quotes': '{count, plural, one {# citation pour la presse} other {# citations pour la presse}}',
    reports: '{count, plural, one {l’adresse de # signalement} other {les adresses de # signalements}}',
    emails: '{count, plural, one {l’adresse de # e-mail} other {les adresses de # e-mails}}',
  },
  mail: { waiting: 'E-mail en cours d’envoi', sent: 'E-mail envoyé', failed: 'Nous n’avons pas pu joindre cette adresse' },
}
