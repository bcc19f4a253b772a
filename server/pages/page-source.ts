import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RequestHandler } from 'express'
import type * as pages from '#client/entry-server.tsx'

export type RenderPage = typeof pages.renderPage
type Assets = Parameters<RenderPage>[1]['assets']

/** Where pages come from: what was built, the sources through Vite, or what a test hands in. */
export type PageSource = {
  load(): Promise<{ renderPage: RenderPage; assets: Assets }>
  /** Stands before everything else, where there is something to serve besides pages. */
  middleware?: RequestHandler
  /** Folder with the files for browsers, where they are built. */
  clientFolder?: string
  close?(): Promise<void>
}

type Manifest = Record<string, { file: string; css?: string[]; assets?: string[]; imports?: string[] }>

/** What `npm run build` made. */
export function builtPages(folder = 'dist'): PageSource {
  const clientFolder = join(folder, 'client')
  const load = once(async () => {
    const manifest = JSON.parse(await readFile(join(clientFolder, '.vite', 'manifest.json'), 'utf8')) as Manifest
    const entry = pathToFileURL(join(folder, 'server', 'entry-server.js')).href
    const { renderPage } = (await import(/* @vite-ignore */ entry)) as typeof pages
    const [publicEntry, embedEntry, workspaceEntry] = ['client/entry-public.ts', 'client/entry-embed.ts', 'client/entry-workspace.tsx']
    const css = cssOf(manifest, publicEntry)
    const assets = {
      css,
      fonts: (manifest[publicEntry]!.assets ?? []).filter((file) => /-latin-\d+-normal\b.*\.woff2$/.test(file)).map((file) => `/${file}`),
      workspaceCss: cssOf(manifest, workspaceEntry).filter((href) => !css.includes(href)),
      publicScript: `/${manifest[publicEntry]!.file}`,
      embedScript: `/${manifest[embedEntry]!.file}`,
      workspaceScript: `/${manifest[workspaceEntry]!.file}`,
    }
    return { renderPage, assets }
  })
  return { load, clientFolder }
}

/** An entry's own style sheets and those of everything it imports. */
function cssOf(manifest: Manifest, name: string, seen = new Set<string>()): string[] {
  const chunk = manifest[name]
  if (!chunk || seen.has(name)) return []
  seen.add(name)
  return [...new Set([...(chunk.imports ?? []).flatMap((imported) => cssOf(manifest, imported, seen)), ...(chunk.css ?? []).map((file) => `/${file}`)])]
}

/** The sources, through Vite: changed files are there at the next request. Only `npm run dev` comes here. */
export async function pagesInDevelopment(): Promise<PageSource> {
  const { createServer } = await import('vite')
  // Bundling the configuration would write a file that `node --watch` takes for a change of ours, and start the server anew for ever.
  const vite = await createServer({ configLoader: 'native', appType: 'custom', server: { middlewareMode: true } })
  const load = async () => {
    const { renderPage } = (await vite.ssrLoadModule('/client/entry-server.tsx')) as typeof pages
    return { renderPage, assets: sourceAssets }
  }
  return { load, middleware: vite.middlewares, close: () => vite.close() }
}

/** For tests: pages that were imported directly. */
export const pagesFrom = (renderPage: RenderPage): PageSource => ({ load: async () => ({ renderPage, assets: { ...sourceAssets, devClient: undefined } }) })

const sourceAssets: Assets = {
  css: ['typeface', 'tokens', 'elements', 'pieces', 'embed', 'logos', 'press'].map((sheet) => `/client/styles/${sheet}.css`),
  fonts: [],
  workspaceCss: ['/client/pages/workspace/workspace.css'],
  publicScript: '/client/entry-public.ts',
  embedScript: '/client/entry-embed.ts',
  workspaceScript: '/client/entry-workspace.tsx',
  devClient: '/@vite/client',
}

/** Loaded at the first call; a failure is not remembered. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    }))
}
