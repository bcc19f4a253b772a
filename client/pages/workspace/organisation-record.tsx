import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { removeLogo } from '#contracts/logos.ts'
import { mendOrganisationRecord, readOrganisationRecord, type OrganisationRecord } from '#contracts/organisation-records.ts'
import type { OrganisationKind } from '#contracts/signatures.ts'
import { Button } from '#client/ui/button.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { SummaryList } from '#client/ui/summary-list.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle } from './campaign-layout.tsx'
import type { Typed } from './outcome.ts'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { ListedDetails } from './record-details.tsx'
import { RecordLogo } from './record-logo.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { slug = '', id = '' } = args.params
  return asLead(args)(readOrganisationRecord, { slug, id })
}

const linesIn = (typed = ''): string[] => typed.split('\n').map((line) => line.trim()).filter(Boolean)

/** Only what stood in the form: what the list says can be changed at some times only. */
const detailsIn = ({ website, country, place, sector, kind, branchOf }: Typed) => (website === undefined ? {} : { website, country, place, sector, kind: kind as OrganisationKind, branchOf })

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { intent, logo = '', reason = '', identifiers, formerNames, otherNames, ...typed }) => {
    const { slug = '', id = '' } = args.params
    if (intent === 'remove-logo') {
      await ask(removeLogo, { slug, id, logo, reason })
      return goOn(`/workspace/campaigns/${slug}/signatures/${id}/organisation`, 'logoRemoved')
    }
    await ask(mendOrganisationRecord, { slug, id, identifiers: linesIn(identifiers), formerNames: linesIn(formerNames), otherNames: linesIn(otherNames), ...detailsIn(typed) })
    return goOn(`/workspace/campaigns/${slug}/signatures`, 'recordMended')
  })

/** The organisation behind a sign-on: what the list says of it, what it is met again by, and what it belongs to. */
export function Component() {
  const t = useTranslations('workspace.bodies')
  const words = useTranslations('workspace.records')
  const { organisation } = useLoaderData<typeof loader>()
  const { refused, typed, formKey } = useOutcome()
  const submitting = useSubmitting()
  const { name, identifiers, formerNames, otherNames, mayMend, mayMendDetails, logo } = organisation
  const isAboutLogo = typed?.intent === 'remove-logo'
  const lines = (field: 'identifiers' | 'formerNames' | 'otherNames', label: string, hint: string, known: readonly string[]) => (
    <TextArea name={field} label={label} hint={hint} optional rows={Math.max(2, known.length + 1)} problem={problemOf(refused?.fields, field)} defaultValue={typed?.[field] ?? known.join('\n')} />
  )
  return (
    <>
      <CampaignTitle page={t('recordTitle', { name })} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{t('recordTitle', { name })}</h1>
      <Belongs organisation={organisation} />
      {mayMend ? (
        <PostForm key={formKey}>
          {mayMendDetails ? <ListedDetails organisation={organisation} typed={isAboutLogo ? undefined : typed} fields={refused?.fields} /> : <p>{words('notNow')}</p>}
          <h2>{words('known')}</h2>
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
      {logo && <RecordLogo logo={logo} name={name} reason={isAboutLogo ? typed.reason : undefined} problem={isAboutLogo ? problemOf(refused?.fields, 'reason') : undefined} />}
    </>
  )
}

/** What it belongs to, and, where that is not to be changed here, what is known of it. */
function Belongs({ organisation: { trunk, branches, identifiers, mayMend, website, place } }: { organisation: OrganisationRecord }) {
  const t = useTranslations('workspace.bodies')
  const words = useTranslations('workspace.records')
  const rows = [
    ...(mayMend ? [] : [{ key: 'website', label: t('recordWebsite'), value: website }, { key: 'place', label: t('recordPlace'), value: place }]),
    { key: 'trunk', label: words('trunk'), value: trunk },
    { key: 'branches', label: t('recordBranches'), value: branches.length > 0 && branches.map((branch) => <div key={branch}>{branch}</div>) },
    ...(mayMend ? [] : [{ key: 'numbers', label: t('recordNumbers'), value: identifiers.map(({ identifier }) => identifier).join(', ') }]),
  ].filter(({ value }) => value)
  return rows.length > 0 ? <SummaryList rows={rows} /> : null
}
