import { globSync, readFileSync } from 'node:fs'
import { matchesGlob } from 'node:path'
import { expect, test } from 'vitest'

test('the image has every file that the bundles look for in the program’s folder', () => {
  const sources = globSync('{server,db}/**/*.ts').map((file) => readFileSync(file, 'utf8'))
  const looked = sources.flatMap((text) => [...text.matchAll(/join\(packageRoot\(\), '([^']+)'/g)].map(([, path]) => path!))
  expect(looked.length).toBeGreaterThan(1)
  const copied = [...readFileSync('Dockerfile', 'utf8').matchAll(/^COPY --from=build \/app\/(\S+)/gm)].map(([, path]) => path!)
  expect(looked.filter((path) => !copied.some((folder) => matchesGlob(path, folder) || path.startsWith(`${folder}/`) || folder.startsWith(`${path}/`)))).toEqual([])
})
