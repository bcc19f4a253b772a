import type { InAnyLanguage } from '../../words.ts'
import type { leadingLetters as english } from '../../en/emails/leading.ts'

/** To the lead of a campaign. */
export const leadingLetters: InAnyLanguage<typeof english> = {
  leadDigest: {
    subject: '« {title} » : {listed, plural, =0 {} one {# nouvelle signature} other {# nouvelles signatures}}{listed, plural, =0 {} other {{held, plural, =0 {} other {, }}}}{held, plural, =0 {} one {# à vérifier} other {# à vérifier}}',
    subjectLogos: '« {title} » : nouveaux logos',
    subjectQuotes: '« {title} » : {count, plural, one {une citation} other {# citations}} pour la presse',
    quotes: 'Citations pour la presse',
    quotesNext: '{count, plural, one {Une citation attend votre décision. Les journalistes la voient dès que vous la placez dans l’espace presse.} other {# citations attendent votre décision. Les journalistes voient chacune d’elles dès que vous la placez dans l’espace presse.}}',
    openQuotes: 'Lire {count, plural, one {la citation} other {les citations}}',
    logos: 'Logos nouveaux ou modifiés',
    logosNext: 'Ils sont déjà sur la liste. Pour en supprimer un, suivez le lien « Fiche » à côté de la signature et donnez un motif, que l’organisation verra.',
    count: 'La campagne « {title} » compte maintenant {count, plural, one {# organisation signataire} other {# organisations signataires}}.',
    listed: 'Nouvelles organisations sur la liste',
    held: 'Signatures confirmées, en attente de votre vérification',
    heldNext: 'Chacune attend que vous la mettiez sur la liste ou que vous la refusiez, avec un motif que l’organisation verra.',
    more: '{count, plural, one {et # autre} other {et # autres}}',
    open: 'Ouvrir la campagne',
  },
  leadWithdrawn: {
    subject: '{organisation} a retiré sa signature de « {title} »',
    happened: '{organisation} a retiré sa signature de « {title} ». L’organisation n’est plus sur la liste et n’est plus comptée ; le journal public l’indique.',
    next: 'Les lettres déjà remises gardent son nom, avec la mention du retrait. Vous n’avez rien à faire.',
    open: 'Ouvrir la campagne',
  },
  leadReplied: {
    subject: '{organisation} a répondu au sujet de « {title} »',
    happened: 'La signature de « {title} » par {organisation} a été refusée ou retirée de la liste. La personne qui a signé a répondu :',
    next: 'Examinez de nouveau cette signature : vous pouvez la mettre sur la liste, ou maintenir la décision et dire pourquoi. Dans les deux cas, la personne qui a signé en est informée.',
    open: 'Voir la réponse',
  },
  leadDisputed: {
    subject: 'À décider : {organisation}, signature contestée de « {title} »',
    happened: 'D’après ce que nous a dit une personne de l’organisation, {organisation} n’a pas signé « {title} ». Nous avons retiré cette signature de la liste.',
    words: 'Cette personne a écrit :',
    next: 'La signature reste hors de la liste jusqu’à votre décision. Parlez à l’organisation, puis remettez la signature sur la liste ou refusez-la, avec un motif que l’organisation verra.',
    open: 'Examiner la contestation',
  },
  leadReported: {
    subject: 'Signalement : {organisation} n’aurait pas signé « {title} »',
    happened: 'D’après une personne qui a lu la liste publique, {organisation} y figure sans avoir signé « {title} ». Cette personne nous a écrit, à vous et à nous :',
    next: 'Rien n’a changé : nous ne pouvons pas savoir si cette personne peut répondre pour {organisation}. Interrogez l’organisation. Si elle n’a pas signé, retirez sa signature de la liste. L’hébergeur du site a reçu le même signalement.',
    open: 'Examiner cette signature',
  },
  leadOverruled: {
    subject: 'La signature de « {title} » par {organisation} a été retirée de la liste',
    subjectBack: 'La signature de « {title} » par {organisation} a été mise sur la liste',
    off: '{host}, qui gère ce site, a retiré de la liste la signature de « {title} » par {organisation}.',
    back: '{host}, qui gère ce site, a mis sur la liste la signature de « {title} » par {organisation}.',
    reason: 'Voici le motif, communiqué aussi à la personne qui a signé :',
    answer: 'Si vous pensez que c’est une erreur, répondez à cet e-mail. {host} recevra votre réponse.',
  },
  webhookTrouble: {
    failing: {
      subject: '« {title} » : un webhook ne répond pas depuis un jour',
      happened: 'Depuis le {time}, le webhook vers {host} n’a accepté aucun message sur la campagne « {title} ».',
      next: 'Nous réessayons, de moins en moins souvent, pendant un peu plus de trois jours après chaque message. Les messages abandonnés ensuite peuvent être envoyés de nouveau depuis la page du webhook. Vous y voyez aussi la réponse donnée par {host}.',
    },
    gone: {
      subject: '« {title} » : un webhook a pris fin',
      happened: '{host} a répondu ne plus vouloir de messages sur la campagne « {title} » : ce webhook a donc pris fin.',
      next: 'Plus rien n’y est envoyé. Si ce n’était pas voulu, créez un nouveau webhook.',
    },
    open: 'Voir les webhooks',
  },
}
