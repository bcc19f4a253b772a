import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '#contracts/refusals.ts'
import { makeStaticSite } from '../archive/make-static-site.ts'
import { builtPages } from '../pages/page-source.ts'
import { routes } from '../routes.ts'
import { StartupProblem } from '../startup-problem.ts'
import type { Command } from './command.ts'
import { withServices } from './with-services.ts'

export const exportSiteCommand: Command = {
  usage: 'export-site CAMPAIGN FOLDER',
  does: 'Writes the public pages of a campaign as files that need no server, with its data.',
  explains: ['CAMPAIGN is the last part of its address. FOLDER must be empty or not there yet. Open index.html in it with any browser; it holds only what is public.'],
  run: ({ config, words: [slug = '', folder = ''] }) =>
    withServices(config, async (services) => {
      const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return []
        throw new StartupProblem(`${folder} cannot be read (${error.code}).`)
      })
      if (there.length > 0) throw new StartupProblem(`${folder} is not empty. Name another folder.`)
      const site = await makeStaticSite({ services, routes, source: builtPages() }, slug).catch((error: unknown) => {
        throw error instanceof Refusal ? new StartupProblem(`There is no campaign "${slug}" that everybody may see.`) : error
      })
      for (const [name, contents] of site) {
        const file = join(folder, name)
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, contents, { flag: 'wx' })
      }
      return `${folder}: ${site.size} files. Open ${join(folder, 'index.html')}.`
    }),
}
