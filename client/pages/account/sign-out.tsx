import { Form, Link, redirectDocument, type ActionFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { signOut } from '#contracts/accounts.ts'
import { api } from '#client/context.ts'
import { PageTitle } from '#client/parts/page-title.tsx'
import { Button } from '#client/ui/button.tsx'
import { forgetAllWords } from '../workspace/kept-words.ts'
import { refusedIn } from '../workspace/outcome.ts'
import { useOnce } from '../workspace/use-once.ts'

export async function action({ context }: ActionFunctionArgs) {
  try {
    await context.get(api)(signOut, {})
  } catch (error) {
    // Somebody whose session has ended is signed out already.
    if (refusedIn(error)?.status !== 401) throw error
  }
  forgetAllWords()
  return redirectDocument('/sign-in?out=yes')
}

export function Component() {
  const t = useTranslations('account.signOut')
  return (
    <Form method="post" onSubmit={useOnce()} className="measure">
      <PageTitle>{t('title')}</PageTitle>
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <p className="actions">
        <Button>{t('signOut')}</Button>
        <Link to="/workspace">{t('stay')}</Link>
      </p>
    </Form>
  )
}
