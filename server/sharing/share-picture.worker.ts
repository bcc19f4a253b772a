import { parentPort, workerData } from 'node:worker_threads'
import { drawShareCard } from './draw-share-card.ts'
import type { ShareCard } from './share-picture-jobs.ts'

/** Setting type and painting are synchronous, and fonts are large: they come and go with this thread. One card, and it ends. */
const answer = drawShareCard(workerData as ShareCard)
parentPort?.postMessage(answer, answer.done === 'drawn' ? [answer.png.buffer] : [])
