import type { InAnyLanguage } from '../../words.ts'
import type { organisationWords as english } from '../../en/domain/organisations.ts'

export const organisationWords: InAnyLanguage<typeof english> = {
  organisationKind: {
    charity: 'Association ou fondation',
    company: 'Entreprise',
    'co-operative': 'Coopérative',
    'public-body': 'Organisme public, par exemple une collectivité',
    'faith-group': 'Communauté religieuse',
    school: 'Établissement scolaire ou université',
    union: 'Syndicat',
    network: 'Réseau ou alliance',
    group: 'Collectif local ou club',
    other: 'Autre',
  },
}
