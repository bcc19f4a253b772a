/**
 * `new URL('./letter.worker.ts', import.meta.url)` names a source file; in the bundle the worker is an entry of its own,
 * beside the file that starts it. (Vite does this for browsers only.)
 */
export const workersBesideTheBundle = () => ({
  name: 'workers-beside-the-bundle',
  enforce: 'pre',
  transform(code, id) {
    if (id.includes('node_modules') || !code.includes('.worker.ts')) return undefined
    const changed = code.replaceAll(/new URL\((['"])[^'"]*?([\w-]+\.worker)\.ts\1, import\.meta\.url\)/g, "new URL('./$2.js', import.meta.url)")
    return { code: changed, map: null }
  },
})
