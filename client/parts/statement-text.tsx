import { directionOf } from '../language.tsx'

/**
 * A statement as the server rendered and sanitised it. The one place in the product where HTML is put into a page as it is: it
 * may only ever be given `html` of a version or a draft preview.
 */
export function StatementText({ html, locale }: { html: string; locale: string }) {
  return <div className="statement" lang={locale} dir={directionOf(locale) === 'rtl' ? 'rtl' : 'auto'} dangerouslySetInnerHTML={{ __html: trusted(html) }} />
}

type Policy = { createHTML(html: string): string }
type Policies = { createPolicy(name: string, rules: Policy): Policy }

let policy: Policy | undefined

/** Browsers that enforce trusted types want to be told that this very HTML is meant. On the server there is nothing to tell. */
function trusted(html: string): string {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes
  if (!policies) return html
  policy ??= policies.createPolicy('statement', { createHTML: (given) => given })
  return policy.createHTML(html)
}
