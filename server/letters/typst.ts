import { createRequire } from 'node:module'

/** What is used of the native compiler. Its own declarations come in a package that cannot be installed without every platform's binary. */
export type Compiler = {
  compile(what: { mainFileContent: string; inputs: Record<string, string> }): Compiled
  plainSvg(document: object): string
  pdf(document: object, options: { pdfStandard: 'ua-1' }): Buffer
  evictCache(maxAge: number): void
}

type Compiled = { result: object | null; takeError(): { shortDiagnostics: { message?: string }[] } | null }

type Binding = { NodeCompiler: { create(options: { workspace: string; fontArgs: { fontPaths: string[] }[] }): Compiler } }

const require = createRequire(import.meta.url)
const builds = ['linux-x64-gnu', 'linux-x64-musl']

/** The compiler for this machine, or undefined where there is none. A build for another C library is refused by the loader, so trying is the test. */
export function openTypst(options: Parameters<Binding['NodeCompiler']['create']>[0]): Compiler | undefined {
  for (const build of builds) {
    const binding = load(`@myriaddreamin/typst-ts-node-compiler-${build}`)
    if (binding) return binding.NodeCompiler.create(options)
  }
  return undefined
}

function load(name: string): Binding | undefined {
  try {
    return require(name) as Binding
  } catch {
    return undefined
  }
}
