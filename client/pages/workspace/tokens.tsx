import { data, Link, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listTokens, makeToken, readSession, type ApiToken } from '#contracts/accounts.ts'
import { scopes } from '#contracts/scopes.ts'
import { useFormats } from '#client/language.tsx'
import { PageTitle } from '#client/parts/page-title.tsx'
import { linkTo } from '#client/parts/rich.tsx'
import { Button } from '#client/ui/button.tsx'
import { Field } from '#client/ui/field.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { Radios } from '#client/ui/radios.tsx'
import { StackedTable } from '#client/ui/stacked-table.tsx'
import { ticked, Ticks } from '#client/ui/ticks.tsx'
import { asLead, attempt } from './asking.ts'
import { newKey, OnceKey } from './once-key.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { ShownOnce } from './shown-once.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

/** Days; nothing where it ends only when somebody ends it. */
const periods = { month: '30', quarter: '90', year: '365', never: '' } as const

export async function loader(args: LoaderFunctionArgs) {
  const ask = asLead(args)
  const [{ tokens }, { account }] = await Promise.all([ask(listTokens, {}), ask(readSession, {})])
  return { tokens, isHost: account?.host ?? false, key: newKey() }
}

/** The secret is shown in the answer to the form and nowhere else: it stands in no address and is not asked for again. */
export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { name = '', days = '', key, ...typed }) => data({ made: await ask(makeToken, { name, scopes: ticked(typed, 'scopes', scopes), days, key }) }))

export function Component() {
  const t = useTranslations('workspace.tokens')
  const { tokens, isHost, key } = useLoaderData<typeof loader>()
  const made = useActionData<{ made?: { secret: string } }>()?.made
  const { refused, typed, formKey } = useOutcome()
  return (
    <>
      <PageTitle problems={Boolean(refused)}>{t('title')}</PageTitle>
      <Problems refused={refused} />
      <h1>{t('title')}</h1>
      {made && <ShownOnce title={t('made')} intro={t('madeIntro')} secret={made.secret} copy={t('copy')} />}
      <p>{t.rich('intro', { api: linkTo('/api') })}</p>
      {tokens.length === 0 ? <p>{t('none')}</p> : <TokenTable tokens={tokens} />}
      <h2>{t('makeTitle')}</h2>
      <PostForm key={`${formKey}-${tokens.length}`}>
        <OnceKey value={key} />
        <Field name="name" label={t('name')} hint={t('nameHint')} problem={problemOf(refused?.fields, 'name')} defaultValue={typed?.name} width="medium" />
        <Ticks
          name="scopes"
          label={t('scopes')}
          hint={t('scopesHint')}
          problem={problemOf(refused?.fields, 'scopes')}
          chosen={typed && ticked(typed, 'scopes', scopes)}
          options={scopes.filter((scope) => scope !== 'host' || isHost).map((value) => ({ value, label: t(`scope.${value}`), hint: t(`scopeHint.${value}`) }))}
        />
        <Radios name="days" label={t('days')} problem={problemOf(refused?.fields, 'days')} defaultValue={typed?.days ?? '365'} options={(['month', 'quarter', 'year', 'never'] as const).map((period) => ({ value: periods[period], label: t(`periods.${period}`) }))} />
        <p className="actions">
          <Button disabled={useSubmitting()}>{t('make')}</Button>
        </p>
      </PostForm>
    </>
  )
}

function TokenTable({ tokens }: { tokens: ApiToken[] }) {
  const t = useTranslations('workspace.tokens')
  const { time, date } = useFormats()
  return (
    <StackedTable caption={t('title')} heads={(['name', 'may', 'createdAt', 'lastUsed', 'until'] as const).map((column) => t(column))} actions={t('actions')}>
      {tokens.map(({ id, name, scopes: may, createdAt, lastUsedAt, expiresAt, isOver }) => (
        <tr key={id}>
          <td>
            <bdi>{name}</bdi>
          </td>
          <td data-title={t('may')}>{may ? <MayList may={may} /> : <span>{t('everything')}</span>}</td>
          <td data-title={t('createdAt')}>{date(createdAt)}</td>
          <td data-title={t('lastUsed')}>{lastUsedAt ? time(lastUsedAt) : t('never')}</td>
          <td data-title={t('until')}>{expiresAt ? (isOver ? t('ended', { date: date(expiresAt) }) : date(expiresAt)) : t('noEnd')}</td>
          <td>
            <Link to={`/workspace/tokens/${id}`} aria-label={t('endNamed', { name })}>
              {t('end')}
            </Link>
          </td>
        </tr>
      ))}
    </StackedTable>
  )
}

function MayList({ may }: { may: NonNullable<ApiToken['scopes']> }) {
  const t = useTranslations('workspace.tokens')
  return (
    <ul className="plain-list">
      {may.map((scope) => (
        <li key={scope}>{t(`scope.${scope}`)}</li>
      ))}
    </ul>
  )
}
