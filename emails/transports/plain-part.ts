const mostInALine = 75

/**
 * The plain-text part, encoded here because the library breaks lines wherever it stands: an address and a code stay in one piece,
 * so that they can be found even in the e-mail as it travels.
 */
export const plainPart = (text: string): string =>
  ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable', '', ...text.split(/\r\n|\r|\n/).map(quotedPrintable)].join('\r\n')

function quotedPrintable(line: string): string {
  const bytes = [...Buffer.from(line, 'utf8')]
  const done: string[] = []
  let current = ''
  for (const [at, byte] of bytes.entries()) {
    const sign = goesAsItIs(byte, at === bytes.length - 1) ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    if (current.length + sign.length > mostInALine) {
      done.push(`${current}=`)
      current = ''
    }
    current += sign
  }
  return [...done, current].join('\r\n')
}

/** Printable ASCII but the equals sign; and blanks, except at the end of a line, where some servers take them away. */
const goesAsItIs = (byte: number, isLast: boolean): boolean => (byte > 32 && byte < 127 && byte !== 61) || ((byte === 32 || byte === 9) && !isLast)
