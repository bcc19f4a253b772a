import type { InAnyLanguage } from '../../words.ts'
import type { logoLetters as english } from '../../en/emails/logos.ts'

/** Of a logo, or of what the list says beside a name: to whoever looks after a sign-on. */
export const logoLetters: InAnyLanguage<typeof english> = {
  logoRemoved: {
    subject: '{organisation} : logo supprimé de la liste de « {title} »',
    what: '{lead} a supprimé de la liste de « {title} » le logo affiché pour {organisation}. La signature elle-même ne change pas.',
    reason: '{lead} a écrit :',
    next: 'Vous pouvez à tout moment déposer un autre logo sur votre page.',
  },
  detailsMended: {
    subject: 'Liste de « {title} » : les informations sur {organisation} ont changé',
    what: '{lead} a modifié les informations sur {organisation} dans la liste de « {title} ». La liste indique maintenant :',
    next: 'Si quelque chose n’est pas juste, corrigez-le sur votre page. La correction s’applique aussitôt.',
  },
}
