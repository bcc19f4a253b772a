import { describe, expect, test } from 'vitest'
import { readArguments } from '#server/admin/command.ts'
import { commands } from '#server/admin/commands.ts'

const typed = (name: string, ...given: string[]) => readArguments(commands[name]!, given)

describe('what is typed after a command', () => {
  test('is refused in a sentence where the command does not take it', () => {
    expect(() => typed('backup', '--fast')).toThrow('"backup" does not take "--fast". Write: npm run admin -- backup [FILE]')
    expect(() => typed('verify', 'one.db', 'two.db')).toThrow('"verify" does not take "two.db".')
    expect(() => typed('migrate', 'now')).toThrow('"migrate" does not take "now".')
  })

  test('is asked for where the command needs it', () => {
    expect(() => typed('export', '--contacts')).toThrow('"export" needs CAMPAIGN. Write: npm run admin -- export CAMPAIGN [FILE] [--contacts]')
    expect(typed('export', '--contacts', 'homes')).toEqual({ words: ['homes'], flags: new Set(['--contacts']) })
  })
})
