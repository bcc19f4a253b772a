import type { InAnyLanguage } from '../../words.ts'
import type { importsWords as english } from '../../en/domain/imports.ts'

/** What becomes of a row is feminine (la ligne), and ends without a full stop: notes follow it. */
export const importsWords: InAnyLanguage<typeof english> = {
  importField: { organisation: 'Organisation', email: 'Adresse e-mail', website: 'Site web', country: 'Pays', place: 'Ville ou lieu', name: 'Nom du contact', role: 'Fonction du contact' },
  importKind: { invitations: 'Organisations à inviter', 'sign-ons': 'Signatures antérieures, à confirmer' },
  importRow: {
    waiting: 'E-mail à envoyer',
    wrong: 'À corriger',
    asked: 'Attend votre décision',
    'left-out': 'Écartée',
    written: 'Contactée',
    unread: 'Lue',
    undecided: 'Écartée, car personne n’a pris de décision',
    unmended: 'Écartée, car elle n’a pas été corrigée',
    leaveOut: 'Écartée, selon votre décision',
    same: 'Écartée : vous avez dit que c’est la même organisation',
  },
  resembledPlace: {
    line: '{name}, à la ligne {line}',
    listed: '{name}, sur la liste publique',
    held: '{name}, en attente de votre vérification',
    pending: '{name}, en attente de confirmation',
    invited: '{name}, dans vos invitations',
  },
}
