/** Letters that Unicode does not take apart, as somebody without them on the keyboard types them. */
const apart: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n', ς: 'σ', '&': ' and ' }

/**
 * Text as it is searched: without case, accents and apostrophes. Unlike the folding that compares names, nothing that somebody may look for goes:
 * acronyms in brackets, legal forms, articles and punctuation stay.
 */
export const foldForSearch = (text: string): string =>
  text
    .normalize('NFKD')
    // Accents of the alphabets that have them; the vowel signs of other scripts are letters.
    .replaceAll(/[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]/g, '')
    .toLowerCase()
    .replaceAll(/[łøđðþßæœıħŧŋς&]/gu, (letter) => apart[letter]!)
    .replaceAll(/[’'´`ʼ‘\p{Cc}\p{Cf}]/gu, (character) => (/\s/.test(character) ? ' ' : ''))
    .replaceAll(/\s+/g, ' ')
    .trim()
