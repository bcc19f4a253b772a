const betweenLines = 5000

/** One line that is rewritten on a terminal; elsewhere a line now and then. */
export function openProgress(line: () => string, stream: NodeJS.WriteStream = process.stderr) {
  const isTerminal = stream.isTTY
  let last = ''
  const show = () => {
    const now = line()
    if (isTerminal) stream.write(`\r\u001B[K${now}`)
    else if (now !== last) stream.write(`${now}\n`)
    last = now
  }
  const timer = setInterval(show, isTerminal ? 200 : betweenLines)
  return {
    /** Something worth a line of its own. */
    say: (sentence: string): void => {
      if (isTerminal) stream.write('\r\u001B[K')
      stream.write(`${sentence}\n`)
    },
    end() {
      clearInterval(timer)
      show()
      if (isTerminal) stream.write('\n')
    },
  }
}
