import { data, Link, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listTokens, makeToken } from '#contracts/accounts.ts'
import { useFormats } from '#client/language.tsx'
import { PageTitle } from '#client/parts/page-title.tsx'
import { Button } from '#client/ui/button.tsx'
import { Field } from '#client/ui/field.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { Table } from '#client/ui/table.tsx'
import { asLead, attempt } from './asking.ts'
import { newKey, OnceKey } from './once-key.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { tokens } = await asLead(args)(listTokens, {})
  return { tokens, key: newKey() }
}

/** The secret is shown in the answer to the form and nowhere else: it stands in no address and is not asked for again. */
export const action = (args: ActionFunctionArgs) => attempt(args, async (ask, { name = '', key }) => data({ made: await ask(makeToken, { name, key }) }))

export function Component() {
  const t = useTranslations('workspace.tokens')
  const { tokens, key } = useLoaderData<typeof loader>()
  const made = useActionData<{ made?: { secret: string } }>()?.made
  const { refused, typed, formKey } = useOutcome()
  return (
    <>
      <PageTitle problems={Boolean(refused)}>{t('title')}</PageTitle>
      <Problems refused={refused} />
      <h1>{t('title')}</h1>
      {made && (
        <Notice look="done" status title={t('made')}>
          <p>{t('madeIntro')}</p>
          <p>
            <code className="address">{made.secret}</code>
          </p>
        </Notice>
      )}
      <p>{t('intro')}</p>
      {tokens.length === 0 ? <p>{t('none')}</p> : <TokenTable tokens={tokens} />}
      <h2>{t('makeTitle')}</h2>
      <PostForm key={`${formKey}-${tokens.length}`}>
        <OnceKey value={key} />
        <Field name="name" label={t('name')} hint={t('nameHint')} problem={problemOf(refused?.fields, 'name')} defaultValue={typed?.name} width="medium" />
        <p className="actions">
          <Button disabled={useSubmitting()}>{t('make')}</Button>
        </p>
      </PostForm>
    </>
  )
}

function TokenTable({ tokens }: { tokens: { id: string; name: string; createdAt: string; lastUsedAt: string | null }[] }) {
  const t = useTranslations('workspace.tokens')
  const { time } = useFormats()
  return (
    <Table
      caption={t('title')}
      rows={tokens}
      keyOf={({ id }) => id}
      columns={[
        { key: 'name', title: t('name'), cell: ({ name }) => name },
        { key: 'made', title: t('createdAt'), cell: ({ createdAt }) => time(createdAt) },
        { key: 'used', title: t('lastUsed'), cell: ({ lastUsedAt }) => (lastUsedAt ? time(lastUsedAt) : t('never')) },
        {
          key: 'actions',
          title: t('actions'),
          cell: ({ id, name }) => linkTo({ to: `/workspace/tokens/${id}`, words: t('end'), said: t('endNamed', { name }) }),
        },
      ]}
    />
  )
}

const linkTo = ({ to, words, said }: { to: string; words: string; said: string }) => (
  <Link to={to} aria-label={said}>
    {words}
  </Link>
)
