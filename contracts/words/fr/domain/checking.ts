import type { InAnyLanguage } from '../../words.ts'
import type { checkingWords as english } from '../../en/domain/checking.ts'

/** What is checked is a signature, so feminine. */
export const checkingWords: InAnyLanguage<typeof english> = {
  check: {
    'own-domain': 'Confirmée depuis une adresse au domaine du site web de l’organisation',
    email: 'Confirmée par e-mail',
    'second-person': 'Autorisée par une deuxième personne de l’organisation',
    'second-own-domain': 'Autorisée par une deuxième personne de l’organisation, depuis une adresse au domaine du site web de l’organisation',
    'register-address': 'Autorisée depuis l’adresse inscrite au registre sous le numéro {register}',
    lead: 'L’organisation porteuse s’en est portée garante le {date}',
    register: 'Correspond au numéro de registre {register}',
  },
  heldFor: {
    'same-organisation': 'Le nom de l’organisation est identique, ou très semblable, à celui d’une organisation qui a déjà signé. L’équipe de la campagne vérifie s’il s’agit d’une seule et même organisation.',
    'policy-domain': 'La signature a été confirmée depuis un autre domaine que celui du site web de l’organisation. Dans cette campagne, ces signatures sont vérifiées une à une par l’équipe.',
    'policy-hold-all': 'L’équipe de cette campagne regarde chaque signature avant de la mettre sur la liste.',
    dispute: 'Quelqu’un de l’organisation a dit « ce n’était pas nous » : l’équipe de la campagne examine la question.',
    'name-change': 'Un changement de nom attend la décision de l’équipe de la campagne.',
    'second-person': 'Dans cette campagne, une deuxième personne de l’organisation autorise chaque signature. Dès qu’elle l’a fait, la signature est mise sur la liste sans autre démarche.',
    'second-declined': 'La deuxième personne de l’organisation, à qui la question a été posée, n’autorise pas la signature. L’équipe de la campagne examine la question.',
  },
  vouched: 'Échange avec {person}.',
  numberFrom: { register: 'Le numéro vient d’un registre.', website: 'Le numéro vient du site web de l’organisation.', known: 'Le numéro était déjà connu.' },
  basis: { 'chief-officer': 'La personne qui signe dirige l’organisation', 'board-minute': 'Décision du conseil d’administration ou du comité, inscrite au procès-verbal', delegated: 'Pouvoir délégué à la personne qui signe', other: 'Autre' },
  basisOther: 'Autre : {words}',
  publicReason: {
    duplicate: 'L’organisation figure sur la liste avec une autre signature',
    'no-authority': 'L’organisation dit que personne n’a signé pour elle',
    unreachable: 'L’équipe de la campagne n’a pas pu trouver ou joindre cette organisation',
    person: 'Il s’agissait d’une personne, et non d’une organisation',
    untrue: 'Les informations données étaient fausses',
    'one-hand': 'Plusieurs signatures, dont celle-ci, ont été envoyées par une même personne',
    rules: 'Elle ne respecte pas les règles de cette campagne sur les organisations qui peuvent signer',
    mistake: 'Elle a été mise sur la liste par erreur',
  },
  register: {
    match: 'Le numéro {number} correspond à « {name} », qui figure actuellement au registre.',
    'other-name': 'Le numéro {number} correspond à « {name} », qui est un autre nom.',
    removed: 'Le numéro {number} correspond à « {name} ». Cette organisation a été radiée du registre.',
    'removed-other-name': 'Le numéro {number} correspond à « {name} », qui est un autre nom. Cette organisation a été radiée du registre.',
    domain: 'Le registre indique un site web au domaine {domain}, qui est aussi celui de l’adresse.',
    address: 'Le registre indique cette même adresse comme adresse publique.',
  },
  mailbox: {
    same: 'L’adresse est au domaine {domain}, comme le site web.',
    other: 'L’adresse est au domaine {domain}, et le site web au domaine {website}.',
    free: 'L’adresse est au domaine {domain}, où n’importe qui peut en avoir une. Le site web est au domaine {website}.',
    freeAlone: 'L’adresse est au domaine {domain}, où n’importe qui peut en avoir une. Aucun site web n’a été indiqué.',
    alone: 'L’adresse est au domaine {domain}. Aucun site web n’a été indiqué.',
    shared: 'L’adresse est au domaine {domain}. Le site web est une page d’un site que beaucoup d’autres partagent.',
    freeShared: 'L’adresse est au domaine {domain}, où n’importe qui peut en avoir une. Le site web est une page d’un site que beaucoup d’autres partagent.',
  },
  condition: {
    ids: '{count, plural, one {# signature cochée} other {# signatures cochées}}',
    domain: 'adresse au domaine {domain}, ou à un de ses sous-domaines',
    address: 'adresse de la forme {address}',
    network: 'envoi depuis le même réseau que la signature « {name} »',
    from: 'envoi à partir du {time}',
    to: 'envoi avant le {time}',
    states: 'état : {states}',
  },
}
