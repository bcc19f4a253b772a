import { HtmlValidate } from 'html-validate'

/** The HTML standard, and what it asks for those who do not see: no rule of them is switched off. */
const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] })

/** What is wrong with a page, each with where it stands; nothing where it is valid. */
export async function faultsIn(path: string, html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  const from = (line: number, column: number) => html.split('\n')[line - 1]?.slice(column - 1, column + 119)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${path}, ${ruleId}: ${message} <${from(line, column)}`))
}
