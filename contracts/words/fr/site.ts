import type { InAnyLanguage } from '../words.ts'
import type { site as english } from '../en/site.ts'

/** The frame of every page, forms, and the pages that say what went wrong. */
export const site: InAnyLanguage<typeof english> = {
  labelled: '{label} : {value}',
  title: { of: '{page} – Countersign', withProblem: 'Erreur : {page} – Countersign' },
  header: { brand: 'Countersign', skip: 'Aller au contenu' },
  footer: {
    label: 'À propos de ce site',
    campaigns: 'Campagnes ouvertes',
    ownSignature: 'Retrouver votre signature',
    lead: 'Mener une campagne',
    privacy: 'Données personnelles',
    terms: 'Conditions d’utilisation',
    api: 'API',
    mailbox: 'E-mails interceptés',
    runBy: 'Ce site est géré par {name}. Écrivez à <mail>{email}</mail>.',
  },
  form: {
    optional: '(facultatif)',
    problemTitle: 'Il y a un problème',
    problemBefore: 'Erreur :',
    notGiven: 'Non renseigné',
    sending: 'Envoi…',
    yes: 'Oui',
    no: 'Non',
  },
  copy: { copied: 'Copié.', failed: 'Votre navigateur ne l’a pas permis. Le texte est maintenant sélectionné : copiez-le avec le clavier.' },
  pagination: { label: 'Pages de cette liste', previous: 'Page précédente', next: 'Page suivante', where: 'Page {page, number} sur {pages, number}' },
  stale: {
    title: 'Cette page n’est peut-être plus à jour',
    sentence: 'Nous n’avons pas accès à nos données en ce moment : cette page est donc telle qu’elle était le {time}. Il sera de nouveau possible de signer dès que nous y aurons accès.',
  },
  error: {
    unknown: 'Page introuvable',
    link: 'Ce lien ne fonctionne pas',
    linkLost: 'Si votre organisation a signé, <link>demandez un nouveau lien vers sa propre page</link>. Si elle n’a jamais confirmé, signez de nouveau sur la page de la campagne.',
    gone: 'Ce contenu n’est plus ici',
    takenDown: 'Cette campagne a été retirée par l’hébergeur',
    takenDownReason: 'Le motif donné par {host}, qui gère ce site :',
    takenDownMore: 'Plus rien n’en est affiché et personne ne peut signer. Si vous avez une question à ce sujet, écrivez à <mail>{email}</mail>.',
    barred: 'Vous ne pouvez pas ouvrir cette page',
    limit: 'Trop de tentatives',
    busy: 'L’enregistrement est impossible pour le moment',
    refused: 'Cela n’a pas fonctionné',
    fault: 'Une erreur s’est produite de notre côté',
    faultSentence: 'Rien n’a été modifié. Réessayez dans une minute. Si cela se reproduit, écrivez à l’hébergeur du site.',
    reference: 'Référence : {reference}',
    home: 'Voir les campagnes ouvertes',
    signIn: 'Se connecter',
  },
}
