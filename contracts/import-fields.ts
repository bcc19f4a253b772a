// Apart from the shapes in `imports.ts`, so that the worker that reads tables starts with nothing else.

/** What a column may hold for us. The first two are needed to write to anybody. */
export const importFields = ['organisation', 'email', 'website', 'country', 'place', 'name', 'role'] as const
export type ImportField = (typeof importFields)[number]

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1250', 'windows-1251'] as const
export type Encoding = (typeof encodings)[number]
export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]
