import type { InAnyLanguage } from '../words.ts'
import type { sharing as english } from '../en/sharing.ts'

/** What other sites show of a campaign: the picture and the lines of a shared link, and the frame on somebody else's page. */
export const sharing: InAnyLanguage<typeof english> = {
  ledBy: 'Une campagne portée par {lead}',
  /** Under the title, where a link is shown with a few lines. */
  description: '{ask} {count, plural, =0 {Campagne portée par {lead}.} one {Une organisation soutient cette déclaration. Campagne portée par {lead}.} other {{shown} organisations soutiennent cette déclaration. Campagne portée par {lead}.}}',
  pictureAlternative: '{title} : {shown} {count, plural, one {organisation soutient cette déclaration} other {organisations soutiennent cette déclaration}}. Campagne portée par {lead}.',
  data: 'Organisations signataires : {title}',
  embed: {
    title: '{title} : les organisations signataires',
    latest: 'Dernières signatures',
    nobody: 'Aucune organisation n’a encore signé.',
    sign: 'Signer au nom de votre organisation',
    read: 'Lire la déclaration et voir qui la soutient',
    newWindow: '(s’ouvre dans une nouvelle fenêtre)',
  },
}
