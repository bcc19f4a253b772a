import { Email } from '#contracts/text.ts'
import { StartupProblem } from '../startup-problem.ts'

/** The address an operator typed after a command. */
export function addressFrom([typed = '']: string[]): string {
  const address = Email.safeParse(typed)
  if (!address.success) throw new StartupProblem('Write an e-mail address after the command, for example name@example.org.')
  return address.data
}
