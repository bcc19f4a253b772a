import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { foundOrganisation } from '#contracts/organisations.ts'
import { site } from '#client/context.ts'
import { countriesIn } from '#client/parts/countries.ts'
import { PageTitle } from '#client/parts/page-title.tsx'
import { Button } from '#client/ui/button.tsx'
import { Field } from '#client/ui/field.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { Select } from '#client/ui/select.tsx'
import { attempt, goOn } from './asking.ts'
import { newKey, OnceKey } from './once-key.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

/** The names come along: a browser may know a country by another one than the server, and the page is to be the same. */
export const loader = ({ context }: LoaderFunctionArgs) => ({ key: newKey(), countries: countriesIn(context.get(site).locale) })

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { name = '', website, country, key }) => {
    await ask(foundOrganisation, { name, website, country, key })
    return goOn('/workspace', 'founded')
  })

export function Component() {
  const t = useTranslations('workspace')
  const { refused, typed, formKey } = useOutcome()
  const { countries, key } = useLoaderData<typeof loader>()
  const problem = (name: string) => problemOf(refused?.fields, name)
  return (
    <PostForm key={formKey}>
      <PageTitle problems={Boolean(refused)}>{t('found.title')}</PageTitle>
      <OnceKey value={key} />
      <Problems refused={refused} />
      <h1>{t('found.title')}</h1>
      <p>{t('found.intro')}</p>
      <Field name="name" label={t('found.name')} hint={t('found.nameHint')} problem={problem('name')} defaultValue={typed?.name} autoComplete="organization" />
      <Field name="website" label={t('found.website')} problem={problem('website')} defaultValue={typed?.website} optional inputMode="url" spellCheck={false} autoCapitalize="none" autoComplete="url" dir="ltr" />
      <Select name="country" label={t('found.country')} nothing={t('found.noCountry')} problem={problem('country')} defaultValue={typed?.country} optional options={countries} autoComplete="country" />
      <p className="actions">
        <Button disabled={useSubmitting()}>{t('found.found')}</Button>
        <Link to="/workspace">{t('cancel')}</Link>
      </p>
    </PostForm>
  )
}
