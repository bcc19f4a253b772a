import type { offerWords as english } from '../../en/signer/offer.ts'
import type { InAnyLanguage } from '../../words.ts'

/** Offering to look after the sign-on that one’s own was joined to. */
export const offerWords: InAnyLanguage<typeof english> = {
  offer: {
    title: 'S’en occuper à deux',
    more: 'Une autre personne de votre organisation s’occupe de la signature conservée. Vous pouvez proposer d’en être le deuxième contact. Nous lui indiquons alors votre nom, votre fonction et votre adresse e-mail, et c’est elle qui décide.',
    button: 'Proposer de m’en occuper aussi',
    made: 'Vous avez proposé de vous occuper de la signature conservée. Si la personne qui a signé est d’accord, nous vous envoyons votre propre lien.',
    comes: '{person}, {role}, a signé aussi pour votre organisation et propose de s’occuper de cette signature avec vous. Si vous êtes d’accord, envoyez le formulaire tel quel. Si vous ne connaissez pas cette personne, n’envoyez rien.',
  },
}
