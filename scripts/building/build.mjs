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

/**
 * What the server runs, and the pages that it renders: one build, so that both share what both need. Bundled for its start: drizzle-orm
 * alone, file by file, costs most of a second. See docs/decisions/0028 for the rest.
 */
const server = {
  ...shared,
  publicDir: false,
  define: asInProduction,
  ssr: { noExternal: true, external: [] },
  // As text to be parsed, which takes a third of the time and of the memory of the same as code.
  json: { namedExports: false },
  build: {
    ssr: true,
    outDir: 'dist/server',
    sourcemap: true,
    // Lines and names stay, and with them what a stack trace in the log says.
    minify: false,
    target: 'node24',
    rolldownOptions: {
      external,
      input: {
        main: 'server/main.ts',
        admin: 'server/admin.ts',
        'entry-server': 'client/entry-server.tsx',
        // Workers are started from files of their own.
        'letter.worker': 'server/letters/letter.worker.ts',
        'share-picture.worker': 'server/sharing/share-picture.worker.ts',
        'sheet.worker': 'server/spreadsheets/sheet.worker.ts',
        'table.worker': 'server/imports/table.worker.ts',
        'sqlite-scrub.worker': 'db/dialects/sqlite-scrub.worker.ts',
      },
      output: {
        // Flat, so that import.meta.dirname is the same folder in every file of the bundle.
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        // V8 keeps the text of all code. One character outside Latin-1 makes it keep two bytes for every one of a file.
        charset: 'ascii',
        comments: false,
      },
    },
  },
}

try {
  for (const one of [client, server]) await build(one)
} catch (error) {
  // The message shows the place in our sources; the stack would show Vite's.
  console.error(error.message)
  process.exitCode = 1
}
