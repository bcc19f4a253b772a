import { data, Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { endToken, listTokens } from '#contracts/accounts.ts'
import { PageTitle } from '#client/parts/page-title.tsx'
import { Button } from '#client/ui/button.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { tokens } = await asLead(args)(listTokens, {})
  const token = tokens.find(({ id }) => id === args.params.id)
  if (!token) throw data(null, { status: 404 })
  return { token }
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask) => {
    await ask(endToken, { id: args.params.id! })
    return goOn('/workspace/tokens', 'tokenEnded')
  })

/** Asks once more before a token ends. */
export function Component() {
  const t = useTranslations('workspace.tokens')
  const { token } = useLoaderData<typeof loader>()
  const { refused } = useOutcome()
  const title = t('endTitle', { name: token.name })
  return (
    <PostForm>
      <PageTitle problems={Boolean(refused)}>{title}</PageTitle>
      <Problems refused={refused} />
      <h1>{title}</h1>
      <p>{t('endIntro')}</p>
      <p className="actions">
        <Button look="care" disabled={useSubmitting()}>
          {t('endButton')}
        </Button>
        <Link to="/workspace/tokens">{t('keep')}</Link>
      </p>
    </PostForm>
  )
}
