/** What the operator has to put right before the server can start: shown as sentences, without a stack. */
export class StartupProblem extends Error {
  readonly sentences: readonly string[]

  constructor(...sentences: string[]) {
    super(sentences.join('\n'))
    this.name = 'StartupProblem'
    this.sentences = sentences
  }
}
