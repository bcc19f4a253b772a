import type { InAnyLanguage } from '../../words.ts'
import type { authorityWords as english } from '../../en/workspace/authority.ts'

/** Who else says that an organisation has signed: what a campaign asks, and what the lead does about one sign-on. */
export const authorityWords: InAnyLanguage<typeof english> = {
  asks: {
    title: 'Ce que demande le formulaire',
    second: 'Une deuxième personne de l’organisation',
    secondHint: 'Chaque signature est alors autorisée par deux personnes de l’organisation, chacune depuis sa propre adresse. La liste indique qu’une deuxième personne l’a autorisée, sans dire laquelle.',
    options: { no: 'Ne pas demander', optional: 'Demander, sans attendre son autorisation', required: 'Demander, et ne mettre aucune signature sur la liste sans son autorisation' },
    hints: {
      no: 'Il reste possible de désigner une deuxième personne depuis la page de sa signature.',
      optional: 'La personne qui signe peut désigner quelqu’un ou laisser le champ vide. Dans les deux cas, la signature est mise sur la liste.',
      required: 'Chaque signature attend qu’une deuxième personne l’ait autorisée, puis elle est mise automatiquement sur la liste. Pour de petites organisations, cela peut prendre plusieurs jours. Vous pouvez tout de même en mettre une sur la liste.',
    },
    basis: 'Demander d’où vient le pouvoir de signer',
    basisHint: 'Par exemple une décision du conseil d’administration. La réponse est visible uniquement par vous. Personne ne la vérifie, elle n’est donc pas publiée.',
  },

  authority: {
    title: 'Pour trancher',
    intro: 'Une messagerie gratuite ou un autre domaine n’est pas un motif de refus. Chacune de ces démarches en dit plus sur la personne qui a signé :',
    call: 'Noter un appel',
    callNamed: 'Noter un appel : {name}',
    second: 'Demander à la personne qui a signé d’en désigner une deuxième',
    register: 'Écrire à l’adresse inscrite au registre sous le numéro {register}',
    asked: 'Deuxième personne',
    askedRegister: 'Adresse inscrite au registre',
    waits: 'Le {date}, nous avons écrit à {person}. Pas encore de réponse.',
    waitsRegister: 'Le {date}, nous avons écrit à l’adresse inscrite au registre sous le numéro {register}. Pas encore de réponse.',
    authorised: 'Autorisation donnée le {date}',
    declined: 'Autorisation refusée le {date}',
    said: 'Sa réponse : {words}',
    vouched: 'Votre appel',
    vouchedOn: 'Le {date}',
    basis: 'Pouvoir déclaré',
  },

  vouching: {
    title: 'Nous avons parlé avec {name}',
    intro: 'Appelez ou rencontrez quelqu’un de l’organisation, et demandez si elle a bien signé. Cherchez vous-même le numéro, dans un registre ou sur le site web : un numéro fourni avec la signature ne prouve rien.',
    spokeWith: 'Avec qui avez-vous parlé ?',
    spokeWithHint: 'Nom et fonction. Seules les personnes qui agissent pour votre organisation peuvent les voir.',
    on: 'Quel jour ?',
    numberFrom: 'Où avez-vous trouvé le numéro ?',
    from: { register: 'Dans un registre', website: 'Sur le site web de l’organisation', known: 'Nous le connaissions déjà' },
    note: 'Ce qui a été dit',
    public: 'À côté du nom, il est alors indiqué publiquement : « L’organisation porteuse s’en est portée garante le … », avec cette date. Rien d’autre de cette note n’est public.',
    button: 'Noter l’appel et garantir la signature',
    back: 'Revenir en arrière',
    now: 'Votre organisation se porte garante de cette signature depuis le {date}.',
    stop: 'Notre organisation ne s’en porte plus garante',
    stopMore: 'La note est supprimée. Si la signature est sur la liste, le journal public indique que ce qui a été vérifié a changé.',
    stopButton: 'Supprimer cette note',
  },
}
