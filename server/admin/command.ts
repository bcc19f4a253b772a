import type { Config } from '../config.ts'
import { StartupProblem } from '../startup-problem.ts'

export type Command = {
  /** As it is typed: `backup [FILE]`. */
  usage: string
  /** One line, for the list of commands. */
  does: string
  /** Further lines, for `--help` after the command. */
  explains?: string[]
  /** Those that end in `=` are followed by a value. */
  flags?: string[]
  /** Answers what the operator is told. */
  run(asked: Asked): Promise<string>
}

export type Asked = { config: Config; words: string[]; flags: ReadonlySet<string> }

/** Typed in a way that means nothing: exit code 2, where a failure has 1. */
export class Misused extends StartupProblem {}

/** @throws Misused for anything the command does not take. */
export function readArguments({ usage, flags = [] }: Pick<Command, 'usage' | 'flags'>, given: string[]): Omit<Asked, 'config'> {
  const [name = '', ...places] = usage.split(' ').filter((part) => !part.startsWith('[--'))
  const seeHelp = `Write: npm run admin -- ${usage}`
  const words = given.filter((part) => !part.startsWith('-'))
  const takes = (part: string) => flags.some((flag) => (flag.endsWith('=') ? part.startsWith(flag) : part === flag))
  const unknown = given.find((part) => part.startsWith('-') && !takes(part)) ?? words[places.length]
  if (unknown !== undefined) throw new Misused(`"${name}" does not take "${unknown}". ${seeHelp}`)
  if (words.length < places.filter((place) => !place.startsWith('[')).length) throw new Misused(`"${name}" needs ${places[words.length]}. ${seeHelp}`)
  return { words, flags: new Set(given.filter((part) => part.startsWith('-'))) }
}
