import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const layers = ['contracts', 'db', 'emails', 'server', 'client'] as const
type Layer = (typeof layers)[number]

/** From ↓ may look at →, and which outside packages it alone may use. The order is the architecture. */
const mayImport: Record<Layer, { layers: Layer[]; packages: RegExp }> = {
  contracts: { layers: ['contracts'], packages: /^(zod|use-intl)$/ },
  db: { layers: ['contracts', 'db'], packages: /^(drizzle-orm|drizzle-kit|better-sqlite3|pg|node:.+)$/ },
  emails: { layers: ['contracts', 'db', 'emails'], packages: /^(zod|nodemailer|react|react-dom|node:.+)$/ },
  server: {
    layers: ['contracts', 'db', 'emails', 'server'],
    packages: /^(zod|zod-openapi|express|compression|helmet|pino|prom-client|temporal-polyfill|tldts|free-email-domains|ical-generator|markdown-it|sanitize-html|csv-stringify|csv-parse|yauzl|chardet|fflate|feedsmith|ipaddr\.js|standardwebhooks|read-excel-file|write-excel-file(\/node)?|postal-mime|vite|@myriaddreamin\/.+|sharp|@resvg\/resvg-js|@expo-google-fonts\/.+|@embedpdf\/.+|node:.+)$/,
  },
  client: { layers: ['contracts', 'client'], packages: /^(react|react-dom|react-router|schema-dts|use-intl|zod)$/ },
}

type Source = { file: string; layer: Layer; text: string; imports: { from: string; typeOnly: boolean }[] }

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [join(folder, entry.name)] : []))

const statement = /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{][^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const lazy = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** Holds code of others to copy, as text, and none of ours. */
const examples = 'client/pages/public/api-examples.ts'

const sources: Source[] = layers.flatMap((layer) =>
  filesIn(layer).filter((file) => file !== examples).map((file) => {
    const text = readFileSync(file, 'utf8')
    const said = [...text.matchAll(statement)].map(([, type, from]) => ({ from: from!, typeOnly: type !== undefined }))
    return { file, layer, text, imports: [...said, ...[...text.matchAll(lazy)].map(([, from]) => ({ from: from!, typeOnly: false }))] }
  }),
)

/** The file of ours that is imported, or undefined for a package. */
function ownFile(file: string, from: string): string | undefined {
  if (from.startsWith('#')) return from.slice(1)
  return from.startsWith('.') ? relative('.', resolve(dirname(file), from)) : undefined
}

const packageOf = (from: string): string => (from.startsWith('node:') ? from : from.split('/').slice(0, from.startsWith('@') ? 2 : 1).join('/'))
const layerOf = (file: string) => file.split('/')[0] as Layer
const wrong = (found: (source: Source) => string[]) => sources.flatMap((source) => found(source).map((what) => `${source.file}: ${what}`))
const codeOf = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')

/** Pages are given the built bundle; its types alone may be named. */
const pagesMayTypeClient = (source: Source, typeOnly: boolean, own: string) => source.file.startsWith('server/pages/') && own.startsWith('client/') && typeOnly

describe('who may import whom', () => {
  test('each layer looks only at those before it', () => {
    expect(
      wrong((source) =>
        source.imports.flatMap(({ from, typeOnly }) => {
          const own = ownFile(source.file, from)
          return own === undefined || mayImport[source.layer].layers.includes(layerOf(own)) || pagesMayTypeClient(source, typeOnly, own) ? [] : [from]
        }),
      ),
    ).toEqual([])
  })

  test('each layer uses only its own packages', () => {
    expect(wrong(({ file, layer, imports }) => imports.flatMap(({ from }) => (ownFile(file, from) !== undefined || from.endsWith('.css') || mayImport[layer].packages.test(packageOf(from)) ? [] : [from])))).toEqual([])
  })

  test('Vite is known to the pages alone, Express to the glue alone', () => {
    expect(wrong(({ file, imports }) => imports.flatMap(({ from }) => (from === 'vite' && !file.startsWith('server/pages/') ? [from] : [])))).toEqual([])
    const glue = /^server\/(?:http|pages|live|app\.ts)/
    expect(wrong(({ file, layer, imports }) => imports.flatMap(({ from }) => (layer === 'server' && from === 'express' && !glue.test(file) ? [from] : [])))).toEqual([])
  })

  test('rules see neither the database nor Express, only types of rows', () => {
    expect(wrong(({ file, imports }) => (file.endsWith('.rules.ts') ? imports.flatMap(({ from, typeOnly }) => (/^(?:#db|#emails|express|#server\/http)/.test(from) && !typeOnly ? [from] : [])) : []))).toEqual([])
  })

  test('nobody imports an area’s routes but the table of routes', () => {
    expect(wrong(({ file, imports }) => imports.flatMap(({ from }) => (from.endsWith('.routes.ts') && file !== 'server/routes.ts' ? [from] : [])))).toEqual([])
  })

  test('SQL of a dialect stands in the dialects', () => {
    expect(wrong(({ file, imports }) => imports.flatMap(({ from }) => (/^(?:better-sqlite3|pg|drizzle-orm\/(?:pg-core|node-postgres|better-sqlite3))$/.test(from) && !file.startsWith('db/dialects/') ? [from] : [])))).toEqual([])
  })
})

describe('where things come from', () => {
  test('the environment is read by the configuration alone', () => {
    expect(wrong(({ file, text }) => (codeOf(text).includes('process.env') && file !== 'server/config.ts' ? ['process.env'] : []))).toEqual([])
  })

  test('clock, ids and chance come from the services alone', () => {
    const chance = /\bnew Date\(\)|\bDate\.now\(\)|\brandomUUID\(|\brandomBytes\(|\bMath\.random\(/
    const may = new Set(['server/services.ts', 'server/secret-file.ts'])
    expect(wrong(({ file, layer, text }) => (layer !== 'client' && !may.has(file) ? [...codeOf(text).matchAll(new RegExp(chance, 'g'))].map(([found]) => found) : []))).toEqual([])
  })

  test('only use-cases open transactions', () => {
    const may = /^server\/(?!.*\.(?:rules|present|routes)\.ts)|^emails\/|^db\/(?:dialects|database)/
    expect(wrong(({ file, text }) => (/\.transaction\(/.test(codeOf(text)) && !may.test(file) ? ['.transaction('] : []))).toEqual([])
  })
})

describe('how files are named', () => {
  test('no drawers and no barrels', () => {
    const drawers = new Set(['utils', 'util', 'lib', 'libs', 'types', 'helpers', 'helper', 'common', 'shared', 'misc'])
    expect(wrong(({ file }) => file.split('/').filter((part) => drawers.has(part.replace(/\.tsx?$/, ''))))).toEqual([])
    expect(wrong(({ file, text }) => [...(/^index\.tsx?$/.test(basename(file)) ? ['index'] : []), ...(/^export \* from/m.test(text) ? ['export *'] : [])])).toEqual([])
  })

  test('names are in kebab-case and end in their role, and nothing is exported by default', () => {
    expect(wrong(({ file }) => (/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)?\.tsx?$/.test(basename(file)) ? [] : ['name']))).toEqual([])
    expect(wrong(({ file, text }) => (/^export default/m.test(text) && !file.endsWith('.config.ts') ? ['export default'] : []))).toEqual([])
  })
})
