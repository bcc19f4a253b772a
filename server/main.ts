import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// What `npm start` runs. What V8 made of the bundle is kept beside it, for the next start: a quarter of its work. Where nothing can be
// written, every start compiles. Loaded only now, or it would be compiled before anybody said so.
if (import.meta.filename.endsWith('.js')) enableCompileCache(join(import.meta.dirname, 'compiled'))
await import('./run.ts')
