/** Runs now and again and again, the pause counted from the end, so that it never overlaps itself. */
export function repeat({ everySeconds, run }: { everySeconds: number; run: () => Promise<void> }): { stop: () => Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void>
  const once = () => {
    running = run().finally(() => {
      if (!stopped) timer = setTimeout(once, everySeconds * 1000)
    })
  }
  once()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
