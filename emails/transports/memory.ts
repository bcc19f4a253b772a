import type { Message, Outcome, Transport } from '../transport.ts'

/** Keeps what it is given, for tests; `answer` decides how each try ends. */
export function memoryTransport({ answer = async () => ({ kind: 'delivered' }) }: { answer?: (message: Message) => Promise<Outcome> } = {}): Transport & { sent: Message[] } {
  const sent: Message[] = []
  return {
    sent,
    send: async (message) => {
      const outcome = await answer(message)
      if (outcome.kind === 'delivered') sent.push(message)
      return outcome
    },
    close: async () => {},
  }
}
