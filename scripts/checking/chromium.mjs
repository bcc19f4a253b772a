import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { sayWhile } from '../launching/progress.mjs'
import { runToItsEnd } from '../launching/run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The browser of the journeys: named by CHROMIUM, found on PATH, or installed where we may. Undefined if there is none. */
export async function findChromium() {
  if (process.env.CHROMIUM) return canRun(process.env.CHROMIUM) ? process.env.CHROMIUM : undefined
  const found = onPath()
  if (found || process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return found

  const stop = sayWhile('Installing Chromium for the journeys (about a minute)…')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await runToItsEnd('apt-get', ['update', '-qq'], env)
  if (updated === 0) await runToItsEnd('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env)
  const installed = onPath()
  stop(installed && 'Chromium installed')
  return installed
}

export const noChromium = () =>
  process.env.CHROMIUM
    ? `The journeys could not run: CHROMIUM is "${process.env.CHROMIUM}", which is no program. Write the path of a Chromium, or unset it.`
    : 'The journeys could not run: there is no Chromium here. Install one, or write where it is, for example CHROMIUM=/usr/bin/chromium npm test.'

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(canRun)

function canRun(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
