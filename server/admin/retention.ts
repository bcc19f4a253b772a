import { forgettable } from '#db/queries/retention.ts'
import { wordsIn } from '#contracts/words/words.ts'
import { applyRetention, findForgettable, type Found } from '../retention/apply-retention.ts'
import { forgetCapturedMail } from '../retention/forget-captured-mail.ts'
import { keepJournal } from '../retention/keep-journal.ts'
import type { Services } from '../services.ts'
import type { Command } from './command.ts'
import { withServices } from './with-services.ts'

export const retentionCommand: Command = {
  usage: 'retention [--dry-run]',
  does: 'Forgets what is personal and whose time is over, and says what it was. The server does it by itself every day.',
  explains: [
    'The periods are those of the privacy page. --dry-run says what would be forgotten now, by kind and campaign, and changes nothing.',
    'Backups from before still hold it: make a new one, and delete older ones when you no longer need them.',
  ],
  flags: ['--dry-run'],
  run: ({ config, flags }) => withServices(config, (services) => (flags.has('--dry-run') ? say(services, 'would') : forget(services))),
}

async function forget(services: Services): Promise<string> {
  const said = await say(services, 'did')
  await applyRetention(services)
  await keepJournal(services)
  await forgetCapturedMail(services)
  await services.db.scrub()
  return said
}

async function say(services: Services, how: 'would' | 'did'): Promise<string> {
  const lines = inLines(await findForgettable(services))
  if (lines.length === 0) return 'Nothing is to be forgotten now.'
  return [how === 'would' ? 'This would be forgotten now. Nothing was changed.' : 'This was forgotten:', ...lines, ...(how === 'did' ? ['Backups from before still hold it: make a new one with "npm run admin -- backup".'] : [])].join('\n')
}

function inLines(found: Found): string[] {
  const words = wordsIn('en')
  return forgettable.flatMap((kind) => found[kind].map(({ slug, count }) => `  ${slug}: ${words(`domain.forgettable.${kind}`, { count })}`))
}
