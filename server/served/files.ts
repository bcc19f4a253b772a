import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeCopy, type Copy } from './copy.ts'

const types: Record<string, string> = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml' }
const typeOf = (name: string) => types[name.slice(name.lastIndexOf('.') + 1)]

/** The built style sheets and scripts, compressed once. What is compressed already, and maps for developers, go the ordinary way. */
export function builtFiles(folder: string | undefined): (path: string) => Promise<Copy | undefined> | undefined {
  if (folder === undefined) return () => undefined
  const namesIn = (below: string) => readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => (entry.isFile() && typeOf(entry.name) ? [`${below}/${entry.name}`] : []))
  // Only what is there by name: no address can lead elsewhere.
  const names = new Set([...namesIn('/assets'), ...namesIn('')])
  const read = new Map<string, Promise<Copy>>()

  async function open(name: string): Promise<Copy> {
    const named = name.startsWith('/assets/')
    // The one script that is for other sites' pages.
    const headers = { 'Content-Type': typeOf(name)!, 'Cache-Control': named ? 'public, max-age=31536000, immutable' : 'public, max-age=3600', ...(name === '/embed.js' && { 'Cross-Origin-Resource-Policy': 'cross-origin' }) }
    return makeCopy({ body: await readFile(join(folder!, name)), headers, fixed: true })
  }

  return (path) => {
    if (!names.has(path)) return undefined
    const known = read.get(path) ?? open(path)
    read.set(path, known)
    known.catch(() => read.delete(path))
    return known
  }
}
