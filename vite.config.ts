import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Shared by the builds (scripts/building/build.mjs) and by `npm run dev`, where the server holds Vite as a middleware.
export default defineConfig({
  plugins: [react()],
  appType: 'custom',
  publicDir: 'client/public',
  clearScreen: false,
  // The workspace is one bundle on purpose; what public pages weigh is held by a test.
  build: { chunkSizeWarningLimit: 1000 },
})
