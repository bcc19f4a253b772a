import type { InAnyLanguage } from '../words.ts'
import type { letter as english } from '../en/letter.ts'
import { letterInFrench } from '../letters/fr.ts'

/** And a receipt of a sign-on, which speaks as the pages do. */
export const letter: InAnyLanguage<typeof english> = {
  ...letterInFrench,
  receipt: {
    title: 'Récépissé : {organisation}, « {title} »',
    heading: 'Récépissé de signature',
    lede: 'Voici ce que nos données indiquent, le {time}, au sujet de la signature de l’organisation {organisation} pour la déclaration « {title} ».',
    organisation: 'Organisation',
    signatory: 'Signé par',
    statement: 'Déclaration',
    lead: 'Campagne portée par',
    reference: 'Référence',
    wording: 'Texte',
    wordingValue: 'Version {number, number}, publiée le {date}',
    readIn: 'Langue de lecture',
    readInValue: 'En {translation}, dans une traduction. Ce qui est signé est le texte en {language}.',
    hash: 'Empreinte (SHA-256)',
    state: 'Où en est la signature',
    steps: 'Quand',
    step: '{step} : {time}',
    checked: 'Ce qui a été vérifié',
    list: 'Où elle est publiée',
    notListed: 'Nulle part : elle n’est pas sur la liste publique',
    note: 'L’empreinte correspond à un seul texte, exactement. Si une seule lettre de ce texte change, l’empreinte change aussi.',
    later: 'Par la suite, votre propre page montre où en est la signature. Ce récépissé, lui, ne change pas.',
  },
}
