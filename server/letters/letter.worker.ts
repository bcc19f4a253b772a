import { parentPort } from 'node:worker_threads'
import type { LetterAnswer, LetterJob } from './letter-jobs.ts'
import { typesetLetter } from './typeset-letter.ts'

/** Typst is synchronous, so it works here, beside the server's thread. A failure is an answer: the next letter is set all the same. */
parentPort?.on('message', ({ letter }: LetterJob) => {
  const answer = attempt(letter)
  parentPort?.postMessage(answer, answer.done === 'set' ? [answer.pdf.buffer] : [])
})

function attempt(letter: LetterJob['letter']): LetterAnswer {
  try {
    return typesetLetter(letter)
  } catch (error) {
    return { done: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}
