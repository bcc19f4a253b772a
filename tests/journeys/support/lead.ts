import { expect } from 'vitest'
import { codeOf } from '../../../tools/replay/read-mail.ts'
import type { Site } from './site.ts'
import { words, type Visitor } from './visitor.ts'

/** By the code that is e-mailed and typed, with a slip in the address and in the code before. */
export async function signsIn({ page, open, sees, press, field, summary, looksOver }: Visitor, site: Site, email: string): Promise<void> {
  await open('/workspace')
  await sees(words('account.signIn.title'))
  await field(words('account.signIn.email')).fill('nobody')
  await press(words('account.signIn.send'))
  await summary().waitFor()
  await looksOver('Signing in with a wrong address')
  expect(await field(words('account.signIn.email')).inputValue()).toBe('nobody')
  await field(words('account.signIn.email')).fill(email)
  await press(words('account.signIn.send'))
  await sees(words('account.code.title'))

  await field(words('account.code.code')).fill('AAAA-AAAA')
  await press(words('account.code.signIn'))
  await summary().waitFor()
  await looksOver('A wrong code to sign in')
  const mail = await site.readMail('sign-in', email)
  await field(words('account.code.code')).fill(codeOf(mail)!.toLowerCase())
  await press(words('account.code.signIn'))
  await page.waitForURL('**/workspace')
}
