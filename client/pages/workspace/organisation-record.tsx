import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { mendOrganisationRecord, readOrganisationRecord } from '#contracts/organisation-records.ts'
import { useFormats } from '#client/language.tsx'
import { Button } from '#client/ui/button.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { SummaryList } from '#client/ui/summary-list.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle } from './campaign-layout.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { slug = '', id = '' } = args.params
  return asLead(args)(readOrganisationRecord, { slug, id })
}

const linesIn = (typed = ''): string[] => typed.split('\n').map((line) => line.trim()).filter(Boolean)

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { identifiers, formerNames, otherNames }) => {
    const { slug = '', id = '' } = args.params
    await ask(mendOrganisationRecord, { slug, id, identifiers: linesIn(identifiers), formerNames: linesIn(formerNames), otherNames: linesIn(otherNames) })
    return goOn(`/workspace/campaigns/${slug}/signatures`, 'recordMended')
  })

/** The organisation behind a sign-on: what it is met again by, and what it belongs to. */
export function Component() {
  const t = useTranslations('workspace.bodies')
  const { country: countryName } = useFormats()
  const { organisation } = useLoaderData<typeof loader>()
  const { refused, typed, formKey } = useOutcome()
  const submitting = useSubmitting()
  const { name, website, place, country, branchOf, branches, identifiers, formerNames, otherNames, mayMend } = organisation
  const rows = [
    { key: 'website', label: t('recordWebsite'), value: website },
    { key: 'place', label: t('recordPlace'), value: place },
    { key: 'country', label: t('recordCountry'), value: country && countryName(country) },
    { key: 'branchOf', label: t('recordBranchOf'), value: branchOf },
    { key: 'branches', label: t('recordBranches'), value: branches.length > 0 && branches.map((branch) => <div key={branch}>{branch}</div>) },
    ...(mayMend ? [] : [{ key: 'numbers', label: t('recordNumbers'), value: identifiers.map(({ identifier }) => identifier).join(', ') }]),
  ].filter(({ value }) => value)
  const lines = (field: 'identifiers' | 'formerNames' | 'otherNames', label: string, hint: string, known: readonly string[]) => (
    <TextArea name={field} label={label} hint={hint} optional rows={Math.max(2, known.length + 1)} problem={problemOf(refused?.fields, field)} defaultValue={typed?.[field] ?? known.join('\n')} />
  )
  return (
    <>
      <CampaignTitle page={t('recordTitle', { name })} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{t('recordTitle', { name })}</h1>
      {rows.length > 0 && <SummaryList rows={rows} />}
      {mayMend ? (
        <PostForm key={formKey}>
          <p>{t('recordIntro')}</p>
          {lines('identifiers', t('recordNumbers'), t('recordNumbersHint'), identifiers.map(({ identifier }) => identifier))}
          {lines('formerNames', t('recordFormer'), t('recordNamesHint'), formerNames)}
          {lines('otherNames', t('recordOther'), t('recordNamesHint'), otherNames)}
          <p className="actions">
            <Button disabled={submitting}>{t('recordSave')}</Button>
          </p>
        </PostForm>
      ) : (
        <Notice>
          <p>{t('recordOfOthers')}</p>
        </Notice>
      )}
    </>
  )
}
