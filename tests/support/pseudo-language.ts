type Messages = { readonly [key: string]: string | Messages }

/** A language that does not exist. `Intl` takes it for Greek: its months and countries have no Latin letters either. */
export const pseudo = 'el-x-pseudo'

/** A whole catalogue with every word put between marks, its placeholders, plural forms and tags left to work. */
export const pseudoOf = <Catalogue extends Messages>(catalogue: Catalogue): Catalogue =>
  Object.fromEntries(Object.entries(catalogue).map(([key, said]) => [key, typeof said === 'string' ? pseudoMessage(said) : pseudoOf(said)])) as Catalogue

/** Letters outside of ICU arguments and tags become accented capitals. */
export function pseudoMessage(message: string): string {
  let said = ''
  for (let at = 0; at < message.length; ) {
    if (message[at] === '{') {
      const end = endOf(message, at)
      said += pseudoArgument(message.slice(at, end))
      at = end
    } else if (message[at] === '<') {
      const end = message.indexOf('>', at) + 1
      said += message.slice(at, end)
      at = end
    } else said += accented(message[at++]!)
  }
  return said
}

/** `{n, plural, one {…} other {…}}`: the forms are words, the rest is not. */
function pseudoArgument(argument: string): string {
  const head = /^\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,/.exec(argument)?.[0]
  if (!head) return argument
  let said = head
  for (let at = head.length; at < argument.length; ) {
    if (argument[at] === '{') {
      const end = endOf(argument, at)
      said += `{${pseudoMessage(argument.slice(at + 1, end - 1))}}`
      at = end
    } else said += argument[at++]
  }
  return said
}

function endOf(message: string, start: number): number {
  let depth = 0
  for (let at = start; at < message.length; at++) {
    if (message[at] === '{') depth++
    if (message[at] === '}' && --depth === 0) return at + 1
  }
  throw new Error(`A brace is open in: ${message}`)
}

const from = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const to = 'ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ'
const accents = new Map([...from].map((letter, at) => [letter, [...to][at]!]))
const accented = (letter: string) => accents.get(letter) ?? letter
