/**
 * A signal to `npm start` ends npm and its shell, but the shell passes nothing on: we would go on alone and keep the
 * port. So we stop when what started us is gone. Only under npm: elsewhere a parent may leave for good reasons.
 */
export function stopWithNpm() {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event || parent === 1 || process.platform === 'win32') return
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}
