import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Services } from '../services.ts'
import type { Copy, Made } from './copy.ts'
import { openCopies, type Ready } from './copies.ts'
import { encodingFor } from './encodings.ts'
import { putCopy } from './put-copy.ts'
import type { Times } from './shelf.ts'
import { openShelves } from './shelves.ts'
import { openTally } from './tally.ts'
import { wantedBy, type Wanted } from './wanted.ts'

type Given = {
  services: Pick<Services, 'db' | 'now' | 'log' | 'newId' | 'vitals'>
  make: (wanted: Wanted) => Promise<Made | undefined>
  fileFor: (path: string) => Promise<Copy | undefined> | undefined
  isForEverybody: (request: IncomingMessage) => boolean
  /** Headers of every answer, names and values in turn. */
  always: readonly string[]
  /** Answers whatever is not for everybody, and says what is wrong where something is. */
  pass: RequestListener
  times?: Partial<Times>
}

/** Answers from memory what everybody gets the same of; passes on everything else. */
export function serveCopies({ services, make, fileFor, isForEverybody, always, pass, times = {} }: Given): RequestListener {
  const { newId } = services
  const tally = openTally(services)
  const copies = openCopies({ services, make })
  const shelves = openShelves({ services, times, hidden: copies.forget })

  function send({ copy, age }: Ready, route: string, request: IncomingMessage, response: ServerResponse): void {
    const encoding = encodingFor(request.headers['accept-encoding'])
    const put = (bytes: Buffer) => {
      const requestId = newId()
      const status = putCopy(request, response, { copy, encoding, bytes, always, requestId, ...(age !== undefined && { age }) })
      tally({ requestId, method: request.method ?? 'GET', route, status })
    }
    const bytes = copy.inEncoding(encoding)
    if (!(bytes instanceof Promise)) return put(bytes)
    bytes.then(put, () => pass(request, response))
  }

  function answer(wanted: Wanted, request: IncomingMessage, response: ServerResponse): void {
    const look = shelves.look(wanted.shelf)
    const ready = look instanceof Promise ? undefined : copies.find(wanted, look)
    if (ready) return send(ready, wanted.route, request, response)
    Promise.resolve(look)
      .then((found) => found && (copies.find(wanted, found) ?? copies.prepare(wanted, found)))
      .then(
        (found) => (found ? send(found, wanted.route, request, response) : pass(request, response)),
        () => pass(request, response),
      )
  }

  function answerFile(file: Promise<Copy | undefined>, request: IncomingMessage, response: ServerResponse): void {
    file.then(
      (copy) => (copy ? send({ copy }, '/assets', request, response) : pass(request, response)),
      () => pass(request, response),
    )
  }

  return (request, response) => {
    if (!isForEverybody(request)) return pass(request, response)
    const wanted = wantedBy(request.url ?? '')
    if (wanted) return answer(wanted, request, response)
    const file = fileFor(request.url ?? '')
    return file ? answerFile(file, request, response) : pass(request, response)
  }
}
