import type { InAnyLanguage } from '../words.ts'
import type { account as english } from '../en/account.ts'

/** Signing in and out. */
export const account: InAnyLanguage<typeof english> = {
  signIn: {
    title: 'Se connecter',
    intro: 'L’espace de travail est destiné aux personnes qui mènent une campagne. Il n’y a pas de mot de passe : nous vous envoyons par e-mail un code à saisir.',
    signing: 'Pour signer au nom de votre organisation, vous n’avez pas besoin de compte. Ouvrez la campagne et signez-y.',
    email: 'Adresse e-mail',
    send: 'Recevoir un code',
    sending: 'Envoi du code…',
    signedOut: 'Votre session est fermée.',
    ended: 'Votre session a pris fin et a été fermée. Connectez-vous pour continuer. Ce que vous avez saisi est conservé dans ce navigateur.',
  },
  code: {
    title: 'Saisir votre code',
    sent: 'Si l’adresse {email} permet de se connecter ici, nous lui avons écrit. Le code est valable dix minutes, dans ce navigateur.',
    again: 'Si vous en aviez déjà demandé un, seul le code le plus récent fonctionne.',
    code: 'Code reçu par e-mail',
    hint: 'Par exemple ABCD-EFGH. Les minuscules conviennent aussi, et vous pouvez omettre le tiret.',
    signIn: 'Se connecter',
    signingIn: 'Connexion…',
    nothing: 'Pas d’e-mail au bout de quelques minutes ? Regardez dans les courriers indésirables ou demandez un nouvel envoi.',
    resend: 'Recevoir un nouveau code',
    change: 'Utiliser une autre adresse',
  },
  signOut: {
    title: 'Se déconnecter',
    intro: 'Votre session prend fin dans ce navigateur. Les brouillons enregistrés sont conservés.',
    signOut: 'Se déconnecter',
    stay: 'Revenir à l’espace de travail',
  },
}
