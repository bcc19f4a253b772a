import { Worker } from 'node:worker_threads'

type Given = { workerFile: string; /** Milliseconds for one job. */ longest: number; /** What to say of a job that came to nothing. */ problem: string }

/** Jobs one after another, each in a thread of its own: however many ask, signing goes on, and at rest nothing of it is in memory. */
export function oneAtATime<Job, Answer>(given: Given): (job: Job) => Promise<Answer> {
  let before: Promise<unknown> = Promise.resolve()
  return (job) => {
    const done = before.then(() => inThread<Answer>(job, given))
    before = done.catch(() => {})
    return done
  }
}

const inThread = <Answer>(job: unknown, { workerFile, longest, problem }: Given) =>
  new Promise<Answer>((resolve, reject) => {
    // Flags of the parent (a test runner's loader, an inspector) are not the worker's business.
    const worker = new Worker(workerFile, { workerData: job, execArgv: [] })
    const giveUp = setTimeout(() => void worker.terminate(), longest)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => {
      clearTimeout(giveUp)
      reject(new Error(problem))
    })
  })
