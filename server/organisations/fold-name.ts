/** Letters that Unicode does not take apart. */
const apart: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n', ĸ: 'k', ſ: 's', '≡': '=' }

/** Legal forms, which say nothing of who a body is. */
const legalForms = new Set('ltd limited cic cio llp plc inc incorporated llc gmbh ev e.v asbl vzw aisbl sarl sa sas srl bv nv ab oy as aps kft spa ry'.split(' '))
const leadingArticles = new Set('the an a le la les el los las il lo gli der die das de het y yr'.split(' '))

/**
 * A name as it is compared: without case, accents, punctuation, legal form, leading article and an acronym in brackets at its end; `&` and
 * "and" are one. Where nothing but such things stands in a name, it is kept: `1999`, `A` and `!!!` are names.
 */
export function foldName(name: string): string {
  const plain = name
    .replace(/\s*\([\p{Lu}\p{N}.&-]{2,12}\)\s*$/u, '')
    .normalize('NFKD')
    // Accents of the alphabets that have them; the vowel signs of other scripts are letters.
    .replaceAll(/[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]/g, '')
    .toLowerCase()
    .replaceAll(/[łøđðþßæœıħŧŋĸſ]/gu, (letter) => apart[letter]!)
    .replaceAll(/[’'´`ʼ‘]/g, '')
    .replaceAll(/\s*[&+]\s*/g, ' and ')
  const words = plain
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '')
  const withoutArticle = words.length > 1 && leadingArticles.has(words[0]!) ? words.slice(1) : words
  const end = withoutArticle.findLastIndex((word) => !legalForms.has(word))
  const distinctive = withoutArticle.slice(0, end + 1)
  const kept = distinctive.length > 0 ? distinctive : words
  return kept.length > 0 ? kept.join(' ') : name.normalize('NFKC').toLowerCase()
}
