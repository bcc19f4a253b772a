import { backUpCommand } from './back-up.ts'
import type { Command } from './command.ts'
import { exportCommand } from './export.ts'
import { exportSiteCommand } from './export-site.ts'
import { importRegisterCommand } from './import-register.ts'
import { importCommand } from './import.ts'
import { inviteLeadCommand, makeHostCommand } from './people.ts'
import { restoreCommand } from './restore.ts'
import { retentionCommand } from './retention.ts'
import { verifyCommand } from './verify.ts'
import { withServices } from './with-services.ts'

export const commands: Record<string, Command> = {
  migrate: {
    usage: 'migrate',
    does: 'Brings the database up to date.',
    run: ({ config }) => withServices(config, async () => 'The database is up to date.'),
  },
  backup: backUpCommand,
  verify: verifyCommand,
  restore: restoreCommand,
  retention: retentionCommand,
  export: exportCommand,
  'export-site': exportSiteCommand,
  import: importCommand,
  'import register': importRegisterCommand,
  'invite-lead': inviteLeadCommand,
  'make-host': makeHostCommand,
}

/** What is typed, as a command and what is given to it. Of `import register` the second word is no campaign. */
export function findCommand([name = '', ...given]: string[]): { command: Command | undefined; given: string[] } {
  const whole = `${name} ${given[0] ?? ''}`
  const found = [whole, name].find((known) => Object.hasOwn(commands, known))
  return { command: found === undefined ? undefined : commands[found], given }
}
