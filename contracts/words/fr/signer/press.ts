import type { ownPressWords as english } from '../../en/signer/press.ts'
import type { InAnyLanguage } from '../../words.ts'

/** What a signatory has to do with journalists. */
export const ownPressWords: InAnyLanguage<typeof english> = {
  press: {
    link: 'La presse et vous',
    linkMore: 'Autoriser les journalistes à vous citer, et décider si leurs messages peuvent vous parvenir par notre intermédiaire.',
    title: '{name} et la presse',
    back: 'Revenir à votre signature',
    quote: 'Une citation pour la presse',
    state: {
      no: 'Les journalistes cherchent des personnes à citer. Si vous le souhaitez, donnez-leur une ou deux phrases, avec votre nom et votre fonction.',
      waiting: 'Vous avez donné cette citation. Elle paraîtra dans l’espace presse quand {lead} l’y aura placée, et nous vous écrirons alors.',
      cleared: 'Votre citation est dans l’espace presse. Les journalistes peuvent l’utiliser.',
    },
    desk: '<link>Voir l’espace presse</link>',
    takeBack: 'Ne plus autoriser la presse à utiliser cette citation',
    other: 'Donner une autre citation à la place',
    words: 'Vos propos',
    wordsHint: '600 caractères au maximum. Ils figurent aussi sur la liste, à côté de votre organisation.',
    named: 'La presse peut utiliser ces propos et me nommer : {person}, {role}',
    namedHint: 'Votre nom et votre fonction sont alors publics, ici et sur la liste. Vous pouvez revenir sur cette autorisation à tout moment.',
    give: 'Autoriser la presse à me citer',
    giveOther: 'Autoriser la presse à utiliser plutôt ces propos',
    notYours: 'Seule la personne qui a signé peut autoriser la presse à la citer.',
    notNow: 'Vous pouvez donner une citation tant que votre organisation est sur la liste.',
    questions: {
      heading: 'Questions de journalistes',
      taking: '{name} accepte les messages de journalistes',
      takingMore: 'Les journalistes peuvent poser une question sur la page de l’organisation {name}. Nous vous la transmettons par e-mail, et ne donnons votre adresse à personne.',
      stopped: '{name} n’accepte pas ici les messages de journalistes',
      stoppedMore: 'La page de l’organisation {name} indique qu’elle n’accepte pas de messages ici, et à qui s’adresser à la place. Votre signature reste telle quelle.',
      stop: 'Ne plus accepter ces messages',
      resume: 'Accepter de nouveau ces messages',
      list: 'Voir la déclaration',
    },
    done: {
      stopped: 'Nous ne vous transmettons plus de messages de journalistes.',
      resumed: 'Nous vous transmettons de nouveau les messages de journalistes.',
      given: 'Votre citation est maintenant transmise à l’organisation porteuse, {lead}.',
      takenBack: 'Votre citation n’est plus dans l’espace presse. Sur la liste, elle reste à côté de votre organisation tant que vous ne la modifiez pas sur la page de votre signature.',
    },
  },
}
