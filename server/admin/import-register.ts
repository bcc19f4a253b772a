import { basename, join } from 'node:path'
import { importRegister } from '../registers/import-register.ts'
import { watchReading } from '../registers/watch-reading.ts'
import { Misused, type Command } from './command.ts'
import { withServices } from './with-services.ts'

export const importRegisterCommand: Command = {
  usage: 'import register FILE [FILE] [--list=CODE] [--full]',
  does: 'Reads a register of organisations, so that names can be completed and numbers checked.',
  explains: [
    'FILE is the public extract of the Charity Commission for England and Wales (publicextract.charity.zip, and publicextract.charity_other_names.zip together with it or afterwards;',
    'as JSON or as text, zipped or not), or a plain list as CSV: a number and a name, and where there are any other names, website, e-mail, place, country, type and status.',
    'Numbers say of which register they are (GB-COH-09506232); where they do not, --list=GB-COH says it for all. The codes are those of org-id.guide.',
    'Run it again with a newer file as often as you like: what has not changed is not written, and a run that was cut short is simply run again. The server may run meanwhile.',
    'Rows that are wrong are told with their lines, and stop nothing. Entries that are no longer in the whole extract are marked as removed; of a plain list, only with --full.',
  ],
  flags: ['--list=', '--full'],
  run: async ({ config, words: [, ...files], flags }) => {
    const list = [...flags].find((flag) => flag.startsWith('--list='))?.slice('--list='.length)
    if (list !== undefined && !/^[A-Z]{2,3}-[A-Z]{2,12}$/.test(list)) throw new Misused(`"${list}" is no code of a register. Write it as org-id.guide has it, for example --list=GB-COH.`)
    const watch = watchReading({ say: (sentence) => console.error(sentence), now: () => performance.now(), fileFor: (name) => join(config.dataDir, `${basename(name)}.wrong.tsv`) })
    await withServices(config, (services) => importRegister(services, { files, list, full: flags.has('--full'), watch }))
    return 'The register is read. Names are completed from it at once.'
  },
}
