import { build } from 'vite'

// React and Express are to behave as in production whatever NODE_ENV the server is started with: five times as fast,
// and no stack traces in answers. Our own settings read the whole environment and are not touched by this.
const asInProduction = { 'process.env.NODE_ENV': '"production"' }

// What cannot be bundled: native code, files found beside the package, and Vite, which only `npm run dev` loads.
const external = ['better-sqlite3', 'pg', 'pg-native', 'vite', /^@myriaddreamin\//, /^@expo-google-fonts\//, 'sharp', /^@resvg\//]

const shared = { logLevel: 'warn', mode: 'production' }

/** What browsers load, and the manifest that tells the server which files those are. */
const client = {
  ...shared,
  build: {
    outDir: 'dist/client',
    manifest: true,
    sourcemap: true,
    // The content-security policy allows no data: addresses, and public pages must not carry the polyfill.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { 'entry-public': 'client/entry-public.ts', 'entry-embed': 'client/entry-embed.ts', 'entry-workspace': 'client/entry-workspace.tsx' } },
  },
}

const onTheServer = (outDir, input) => ({
  ...shared,
  publicDir: false,
  define: asInProduction,
  ssr: { noExternal: true, external: [] },
  build: {
    ssr: true,
    outDir,
    sourcemap: true,
    minify: false,
    target: 'node24',
    rolldownOptions: {
      external,
      input,
      // Flat, so that import.meta.dirname is the same folder in every file of the bundle.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})

/** React pages, for the server to render. */
const pages = onTheServer('dist/pages', { 'entry-server': 'client/entry-server.tsx' })

/** Bundled for its start: drizzle-orm alone, file by file, costs most of a second. */
const server = onTheServer('dist/server', {
  main: 'server/main.ts',
  admin: 'server/admin.ts',
  // Workers are started from files of their own.
  'letter.worker': 'server/letters/letter.worker.ts',
  'share-picture.worker': 'server/sharing/share-picture.worker.ts',
  'sheet.worker': 'server/spreadsheets/sheet.worker.ts',
  'table.worker': 'server/imports/table.worker.ts',
  'sqlite-scrub.worker': 'db/dialects/sqlite-scrub.worker.ts',
})

try {
  for (const one of [client, pages, server]) await build(one)
} catch (error) {
  // The message shows the place in our sources; the stack would show Vite's.
  console.error(error.message)
  process.exitCode = 1
}
