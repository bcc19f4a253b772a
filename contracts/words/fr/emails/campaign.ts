import type { InAnyLanguage } from '../../words.ts'
import type { campaignLetters as english } from '../../en/emails/campaign.ts'

/** To all backers: what happens to the campaign. */
export const campaignLetters: InAnyLanguage<typeof english> = {
  beforeLaunch: {
    until: 'Cette campagne n’est pas encore publique. Jusqu’au {time}, seules les personnes qui ont son lien privé peuvent la voir, et personne d’autre ne voit qui a signé. Ensuite, tout le monde le pourra.',
    open: 'Cette campagne n’est pas encore publique. Jusqu’à son lancement par {lead}, seules les personnes qui ont son lien privé peuvent la voir, et personne d’autre ne voit qui a signé.',
    openUnnamed: 'Cette campagne n’est pas encore publique. Jusqu’à son lancement, seules les personnes qui ont son lien privé peuvent la voir, et personne d’autre ne voit qui a signé.',
  },
  launched: {
    subject: 'La campagne « {title} » est maintenant publique',
    happened: 'La campagne « {title} » est maintenant publique : tout le monde peut lire la déclaration et voir qui l’a signée. {organisation} compte parmi les premières organisations signataires.',
    next: 'Vous pouvez transmettre l’adresse de sa page. D’autres organisations peuvent y signer, tant que la campagne portée par {lead} accepte des signatures.',
  },
  backersTold: {
    button: 'Voir votre signature',
    listLink: 'Voir la campagne',
    readOutcome: 'Lire l’issue de la campagne',
    stop: 'Ne plus recevoir d’e-mails sur les changements de cette campagne',
    'deadline-changed': {
      subject: '« {title} » : nouvelle date limite',
      happened: '{lead} a changé la date limite de la campagne « {title} », soutenue par {organisation}.',
      next: 'La campagne se termine maintenant le {time}.',
      nextOpenEnded: 'La campagne n’a plus de date limite.',
    },
    'addressees-changed': {
      subject: '« {title} » : les destinataires ont changé',
      happened: '{lead} a changé les destinataires de la déclaration « {title} », soutenue par {organisation}.',
      next: 'Le texte reste le même. La page de la campagne indique à qui il s’adresse maintenant. Si votre organisation ne soutient plus cette déclaration, vous pouvez retirer la signature.',
    },
    paused: {
      subject: 'La campagne « {title} » est suspendue',
      happened: '{lead} a suspendu la campagne « {title} », soutenue par {organisation}.',
      next: 'Personne ne peut signer pour l’instant. Votre signature est conservée, et nous vous écrirons quand la campagne reprendra.',
    },
    resumed: {
      subject: '« {title} » : les signatures reprennent',
      happened: '{lead} a repris la campagne « {title} », soutenue par {organisation}.',
      next: 'Votre signature reste valable comme avant, et d’autres organisations peuvent de nouveau signer.',
    },
    closed: {
      subject: 'La campagne « {title} » est close',
      happened: 'La campagne « {title} », soutenue par {organisation}, est close. Plus personne ne peut signer.',
      next: 'Votre signature reste valable. {lead} remet la déclaration aux décideurs avec le nom des organisations signataires.',
    },
    reopened: {
      subject: 'La campagne « {title} » est de nouveau ouverte',
      happened: '{lead} a rouvert la campagne « {title} », soutenue par {organisation}.',
      next: 'Votre signature reste valable comme avant, et d’autres organisations peuvent de nouveau signer.',
      nextUntil: 'Votre signature reste valable comme avant, et d’autres organisations peuvent signer jusqu’au {time}.',
    },
    outcome: {
      subject: 'L’issue de la campagne « {title} »',
      happened: '{lead} a annoncé l’issue de la campagne « {title} », soutenue par {organisation}.',
      said: 'L’issue annoncée : « {kind} ».',
      next: 'La page de la campagne en dit plus, tout en haut. Votre signature y reste affichée.',
    },
  },
}
