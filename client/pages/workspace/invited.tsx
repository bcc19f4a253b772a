import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { invitationStates, listInvited, remindInvited, type Invitation, type InvitationState } from '#contracts/invitations.ts'
import { useFormats } from '#client/language.tsx'
import { Pagination } from '#client/ui/pagination.tsx'
import { StackedTable } from '#client/ui/stacked-table.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams
  const page = Number(query.get('page') ?? 1)
  const state = invitationStates.find((known) => known === query.get('state'))
  const found = await asLead(args)(listInvited, { slug: args.params.slug!, state, page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1 })
  return { ...found, state }
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { id = '' }) => {
    const slug = args.params.slug!
    await ask(remindInvited, { slug, id })
    return goOn(`/workspace/campaigns/${slug}/invited`, 'invitedReminded')
  })

/** Whom the lead has invited, and what came of it. */
export function Component() {
  const t = useTranslations('workspace.invited')
  const { campaign } = useCampaign()
  const { invitations, counts, state, page, pages } = useLoaderData<typeof loader>()
  const { refused } = useOutcome()
  const here = `/workspace/campaigns/${campaign.slug}/invited`
  const nobody = Object.values(counts).every((count) => count === 0)
  return (
    <>
      <CampaignTitle page={t('title')} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{t('title')}</h1>
      {nobody ? (
        <>
          <p>{t('none')}</p>
          <p>
            <Link to={`/workspace/campaigns/${campaign.slug}/imports/new?kind=invitations`}>{t('bring')}</Link>
          </p>
        </>
      ) : (
        <>
          <p>{t('intro')}</p>
          <StateFilter here={here} counts={counts} state={state} />
          {invitations.length === 0 ? <p>{t('noneHere')}</p> : <InvitedTable invitations={invitations} isOpen={campaign.state === 'open'} />}
          <Pagination page={page} pages={pages} hrefOf={(to) => `${here}?${state ? `state=${state}&` : ''}page=${to}`} />
        </>
      )}
    </>
  )
}

function StateFilter({ here, counts, state }: { here: string; counts: Record<InvitationState, number>; state: InvitationState | undefined }) {
  const t = useTranslations('workspace')
  const { number } = useFormats()
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <nav aria-label={t('invited.state')}>
      <ul className="menu filters">
        <li>
          <Link to={here} aria-current={state === undefined ? 'true' : undefined}>
            {t('imports.filterWith', { state: t('invited.all'), count: number(all) })}
          </Link>
        </li>
        {invitationStates.map((known) => (
          <li key={known}>
            <Link to={`${here}?state=${known}`} aria-current={known === state ? 'true' : undefined}>
              {t('imports.filterWith', { state: t(`invited.states.${known}`), count: number(counts[known]) })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function InvitedTable({ invitations, isOpen }: { invitations: Invitation[]; isOpen: boolean }) {
  const t = useTranslations('workspace.invited')
  return (
    <StackedTable caption={t('title')} heads={[t('organisation'), t('contact'), t('state'), t('invitedOn')]} actions={t('actions')}>
      {invitations.map((invitation) => (
        <InvitedRow key={invitation.id} invitation={invitation} isOpen={isOpen} />
      ))}
    </StackedTable>
  )
}

function InvitedRow({ invitation: { id, organisation, place, email, name, state, signature, invitedAt, reminded, mayRemind, remindFrom }, isOpen }: { invitation: Invitation; isOpen: boolean }) {
  const t = useTranslations('workspace.invited')
  const { date } = useFormats()
  const submitting = useSubmitting()
  const signed = signature && (signature.state === 'pending' || signature.state === 'held' || signature.state === 'listed' ? t(`signed.${signature.state}`) : t('signed.other'))
  return (
    <tr>
      <td>
        <bdi>{organisation}</bdi>
        {place && <div className="quiet">{place}</div>}
      </td>
      <td data-title={t('contact')}>
        <span>
          {name && <bdi>{name}</bdi>} {email ?? t('deleted')}
        </span>
      </td>
      <td data-title={t('state')}>
        <span>{signed ?? t(`states.${state}`)}</span>
        {reminded && <div className="quiet">{t('reminded')}</div>}
      </td>
      <td data-title={t('invitedOn')}>{date(invitedAt)}</td>
      <td>
        {isOpen && mayRemind && (
          <PostForm>
            <input type="hidden" name="id" value={id} />
            <button type="submit" className="button button-text" disabled={submitting} aria-label={t('remindNamed', { name: organisation })}>
              {t('remind')}
            </button>
          </PostForm>
        )}
        {isOpen && remindFrom && <span className="quiet">{t('remindFrom', { date: date(remindFrom) })}</span>}
      </td>
    </tr>
  )
}
