import type { InAnyLanguage } from '../../words.ts'
import type { peopleLetters as english } from '../../en/emails/people.ts'

/** Who looks after a sign-on, and being forgotten. */
export const peopleLetters: InAnyLanguage<typeof english> = {
  contactAsked: {
    subject: 'Voulez-vous aussi vous occuper de la signature de « {title} » par {organisation} ?',
    happened: '{person} a signé « {title} » pour {organisation} et a donné votre nom : vous seriez la deuxième personne à s’occuper de cette signature. La campagne est portée par {lead}.',
    next: 'Si vous acceptez, vous recevez votre propre lien. Il vous permet de corriger des informations, de retirer la signature ou de déclarer que l’organisation {organisation} n’a jamais signé.',
    button: 'Voir de quoi il s’agit',
    notYou: 'Si vous ne le souhaitez pas, vous n’avez rien à faire : après 30 jours, nous supprimons votre nom et votre adresse e-mail. Vous pouvez aussi le dire sur la page ; nous les supprimons alors aussitôt.',
  },
  contactOffered: {
    subject: '{organisation} : une personne propose de s’occuper de la signature avec vous',
    happened: '{person} ({role}) a aussi signé « {title} » pour {organisation}. {lead} a constaté que les deux signatures viennent d’une seule organisation. {person} propose de s’occuper de la vôtre avec vous, depuis l’adresse {email}.',
    next: 'Si vous êtes d’accord, ajoutez cette personne sur votre page. Elle pourra alors corriger des informations, retirer la signature ou déclarer que l’organisation n’a jamais signé. Sinon, vous n’avez rien à faire : rien ne change.',
    unknown: 'Si vous ne connaissez pas {person}, renseignez-vous d’abord dans votre organisation ({organisation}), et prévenez {lead} si quelque chose ne va pas.',
  },
  contactWelcome: {
    subject: 'Vous vous occupez de la signature de « {title} » par {organisation}',
    happened: 'Vous avez confirmé : vous vous occupez de la signature de « {title} » par {organisation}, avec la personne qui a signé.',
    next: 'Vous pouvez corriger des informations, retirer la signature, signer de nouveau, ou déclarer que l’organisation {organisation} n’a jamais signé. Nous vous écrirons si la signature est retirée ou contestée.',
  },
  confirmAddress: {
    subject: '{organisation} : confirmez votre nouvelle adresse pour la signature',
    happened: 'Une personne a demandé que cette adresse serve désormais à s’occuper de la signature de « {title} » par {organisation}. La campagne est portée par {lead}.',
    next: 'Tant que vous n’avez pas confirmé, l’ancienne adresse reste en place.',
    button: 'Voir le changement et le confirmer',
    notYou: 'Si vous n’avez rien demandé, vous n’avez rien à faire : rien ne change.',
  },
  addressChanged: {
    subject: '{organisation} : une autre adresse sert maintenant pour la signature',
    happened: 'Une autre adresse sert maintenant à s’occuper de la signature de « {title} » par {organisation}. Elle a été confirmée.',
    next: 'L’adresse où vous recevez cet e-mail n’en recevra plus à ce sujet, et les liens que nous y avons envoyés n’ouvrent plus rien.',
    notYou: 'Si vous n’avez rien demandé, prévenez {lead}, qui porte la campagne.',
    why: 'Vous recevez cet e-mail parce que cette adresse servait jusqu’à présent à s’occuper de la signature.',
  },
  addressTaken: {
    subject: '{organisation} : cette adresse sert maintenant pour la signature',
    happened: 'Vous avez confirmé : cette adresse sert désormais à s’occuper de la signature de « {title} » par {organisation}.',
    stands: 'État de la signature',
    next: 'Les liens envoyés à l’ancienne adresse n’ouvrent plus rien. Celui-ci fonctionne.',
  },
  erased: {
    subject: 'Vos données sont effacées',
    happened: 'Vous avez signé « {title} » pour {organisation}. Ce que nous gardions sur vous à ce titre est effacé : votre nom, votre fonction, votre adresse e-mail, ce que vous avez écrit et les e-mails que nous vous avons envoyés.',
    stays: '{organisation} reste sur la liste publique : le nom de l’organisation y figure, sans le vôtre.',
    gone: '{organisation} n’est pas sur la liste.',
    delivered: 'Les lettres déjà remises par {lead} ne peuvent pas être reprises. Les sauvegardes de notre base de données sont supprimées à mesure qu’elles vieillissent.',
    last: 'C’est notre dernier e-mail à ce sujet : cette adresse est oubliée dès qu’il est parti.',
  },
}
