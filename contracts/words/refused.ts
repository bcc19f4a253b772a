import type * as z from 'zod'
import { Refusal, type FieldProblem, type RefusalAnswer } from '../refusals.ts'
import { wordsAt, type Words } from './words.ts'

type Issue = z.core.$ZodIssue

/** A refusal in the reader's language, in the one form in which errors leave. */
export function putRefusal(refusal: Refusal, words: Words, requestId: string): RefusalAnswer {
  const { details, fields, retryAfter } = refusal.facts
  const minutes = Math.max(1, Math.ceil((retryAfter ?? 60) / 60))
  return {
    code: refusal.code,
    message: wordsAt(words, `refusals.${refusal.code}`, { ...details, minutes, requestId }) ?? refusal.code,
    requestId,
    ...(fields && { fields: fields.map(({ field, problem, values }) => ({ field, message: problemWords(words, problem, values) })) }),
    ...(details && { details }),
  }
}

/** What is wrong with each field, one sentence a field. */
export function putProblems(issues: readonly Issue[], words: Words): FieldProblem[] {
  const problems = new Map<string, string>()
  const add = (field: string, message: string) => problems.has(field) || problems.set(field, message)
  for (const issue of issues) {
    const path = issue.path.map(String)
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) add([...path, key].join('.'), problemWords(words, 'unknown'))
    else add(path.join('.'), problemWords(words, issue.message, undefined, issue))
  }
  return [...problems].map(([field, message]) => ({ field, message }))
}

function problemWords(words: Words, key: string, values?: Record<string, string | number>, issue?: Issue): string {
  const missing = issue?.code === 'invalid_type' && issue.input === undefined
  return wordsAt(words, `problems.${key}`, values) ?? wordsAt(words, missing ? 'problems.missing' : 'problems.wrong') ?? key
}
