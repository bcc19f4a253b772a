// What npm's scripts call. Runs on whatever Node npm was started with (14 or newer), so: no newer syntax here,
// nor in launching/, and no package may be imported. commands/ runs on the packaged Node and may use anything.
import { root } from './launching/root.mjs'
import { installIfNeeded } from './launching/install.mjs'
import { isNewEnough, packagedNode, tooOld } from './launching/runtime.mjs'
import { LaunchProblem } from './launching/problem.mjs'
import { runToItsEnd } from './launching/run.mjs'
import { stopWithNpm } from './launching/stop-with-npm.mjs'

const commands = ['start', 'test', 'dev', 'check', 'build', 'replay', 'drill', 'bench', 'admin', 'migrations', 'screenshots']

async function launch() {
  const command = process.argv[2]
  const rest = process.argv.slice(3)
  if (!commands.includes(command)) {
    throw new LaunchProblem(`There is no command "${command || ''}". Write one of: ${commands.join(', ')}.`)
  }

  process.chdir(root)
  stopWithNpm()
  const installed = await installIfNeeded()

  // A fresh installation may have replaced the very program that runs this.
  if (!installed && isNewEnough(process.versions.napi)) {
    const { run } = await import(`./commands/${command}.mjs`)
    return run(rest)
  }

  const node = packagedNode()
  if (node) return runToItsEnd(node, [process.argv[1], command].concat(rest))
  if (installed && isNewEnough(process.versions.napi)) {
    return runToItsEnd(process.execPath, [process.argv[1], command].concat(rest))
  }
  throw new LaunchProblem(tooOld())
}

launch().then(
  (code) => {
    // A server that goes on working returns nothing.
    if (code !== undefined) process.exitCode = code
  },
  (error) => {
    console.error(error instanceof LaunchProblem ? error.message : error)
    process.exitCode = 1
  },
)
