import { oneAtATime } from '../threads/one-at-a-time.ts'
import { workerFile } from '../threads/worker-file.ts'
import type { ShareAnswer, ShareCard } from './share-picture-jobs.ts'

/** A card as a PNG. */
export const drawAside = oneAtATime<ShareCard, ShareAnswer>({ workerFile: workerFile('share-picture', import.meta.url), longest: 20_000, problem: 'The picture was not drawn' })
