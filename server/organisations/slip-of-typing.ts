/** The one thing that was done to a word to make it the other; the shorter comes first. */
export function editBetween(a: readonly string[], b: readonly string[]): 'swapped' | 'doubled' | 'vowel' | 'other' | undefined {
  if (b.length - a.length > 1) return undefined
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1]
  const [middleA, middleB] = [a.slice(start, endA), b.slice(start, endB)]
  if (middleA.length === 0 && middleB.length === 1) {
    if (b[start - 1] === middleB[0] || b[start + 1] === middleB[0]) return 'doubled'
    return /[aeiou]/.test(middleB[0]!) ? 'vowel' : 'other'
  }
  if (middleA.length === 1 && middleB.length === 1) return 'other'
  return middleA.length === 2 && middleB.length === 2 && middleA[0] === middleB[1] && middleA[1] === middleB[0] ? 'swapped' : undefined
}
