import { openDatabase } from '#db/open.ts'
import { commands, type Command } from './admin/commands.ts'
import { readConfig } from './config.ts'
import { openLetterPress } from './letters/letter-pdf.ts'
import { openLog } from './log.ts'
import { openSecret } from './secret-file.ts'
import { createServices } from './services.ts'
import { checkDataFolder } from './startup-checks.ts'
import { StartupProblem } from './startup-problem.ts'

/** What `npm run admin -- COMMAND` runs, beside a running server or without one. */
try {
  const [name = '--help', ...args] = process.argv.slice(2)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (name === '--help' || name === 'help') console.log(help())
  else if (!command) throw new StartupProblem(`There is no command "${name}".`, help())
  else if (args.includes('--help')) console.log(`npm run admin -- ${command.usage}\n${command.does}`)
  else console.log(await carryOut(command, args))
} catch (problem) {
  if (problem instanceof StartupProblem) for (const sentence of problem.sentences) console.error(sentence)
  else console.error(`That did not work: ${problem instanceof Error ? problem.message : String(problem)}`)
  process.exitCode = 1
}

function help(): string {
  const lines = Object.values(commands).map(({ usage, does }) => `  npm run admin -- ${usage.padEnd(20)} ${does}`)
  return ['What can be done from here (--help after a command explains it):', ...lines].join('\n')
}

async function carryOut(command: Command, args: string[]): Promise<string> {
  const config = readConfig()
  await checkDataFolder(config)
  const { secret } = await openSecret(config)
  const db = openDatabase(config.databaseUrl)
  const letterPress = openLetterPress()
  try {
    await db.migrate()
    return await command.run(createServices({ config, db, letterPress, log: openLog('silent'), secret: Buffer.from(secret) }), args)
  } finally {
    await letterPress.close()
    await db.close()
  }
}
