import { dirname } from 'path'
import { fileURLToPath } from 'url'

/** The folder of package.json. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
