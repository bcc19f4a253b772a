import { build } from '../building/build-if-stale.mjs'

export const run = () => build()
