import { Misused, readArguments, type Command } from './admin/command.ts'
import { commands, findCommand } from './admin/commands.ts'
import { refuseAsSomebodyElse } from './admin/refuse-as-somebody-else.ts'
import { readConfig } from './config.ts'
import { checkRuntime } from './startup-checks.ts'
import { StartupProblem } from './startup-problem.ts'

/** What `npm run admin -- COMMAND` runs. Exit codes: 0 done, 1 not done, 2 not understood. */
try {
  checkRuntime()
  // What is made here holds personal data.
  process.umask(0o077)
  const [name = '--help', ...rest] = process.argv.slice(2)
  const { command, given } = findCommand([name, ...rest])
  if (name === '--help' || name === 'help') console.log(help())
  else if (!command) throw new Misused(`There is no command "${name}".`, help())
  else if (given.includes('--help')) console.log(explain(command))
  else console.log(await carryOut(command, given))
} catch (problem) {
  if (problem instanceof StartupProblem) for (const sentence of problem.sentences) console.error(sentence)
  else console.error(`That did not work: ${problem instanceof Error ? problem.message : String(problem)}`)
  process.exitCode = problem instanceof Misused ? 2 : 1
}

async function carryOut(command: Command, given: string[]): Promise<string> {
  const asked = readArguments(command, given)
  const config = readConfig()
  await refuseAsSomebodyElse(config)
  return command.run({ ...asked, config })
}

function help(): string {
  const lines = Object.values(commands).map(({ usage, does }) => `  ${usage.padEnd(42)} ${does}`)
  return ['npm run admin -- COMMAND (--help after a command explains it):', ...lines].join('\n')
}

function explain({ usage, does, explains = [] }: Command): string {
  return [`npm run admin -- ${usage}`, does, ...explains].join('\n')
}
