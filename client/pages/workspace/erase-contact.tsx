import { data, Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { eraseForSignatory } from '#contracts/signatories.ts'
import { listSignatures } from '#contracts/lead-signatures.ts'
import { Button } from '#client/ui/button.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { slug = '', id = '' } = args.params
  const { signatures } = await asLead(args)(listSignatures, { slug, id })
  const [signature] = signatures
  if (!signature) throw data(null, { status: 404 })
  return { signature }
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask) => {
    const { slug = '', id = '' } = args.params
    await ask(eraseForSignatory, { slug, id })
    return goOn(`/workspace/campaigns/${slug}/signatures`, 'erased')
  })

/** For a signatory who asked the lead instead of doing it on the own page: what goes, what stays, and that it cannot be undone. */
export function Component() {
  const t = useTranslations('workspace.erase')
  const erase = useTranslations('signer.erase')
  const { campaign } = useCampaign()
  const { signature } = useLoaderData<typeof loader>()
  const { refused } = useOutcome()
  const submitting = useSubmitting()
  const title = t('title', { name: signature.organisation.name })
  return (
    <PostForm>
      <CampaignTitle page={title} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{title}</h1>
      <p>{t('intro')}</p>
      <h2>{erase('goes')}</h2>
      <ul>
        <li>{t('goesPerson')}</li>
        <li>{erase('goesQuote')}</li>
        <li>{t('goesReasons')}</li>
        <li>{t('goesLink')}</li>
      </ul>
      <h2>{erase('stays')}</h2>
      <ul>
        <li>{erase('staysName')}</li>
        <li>{erase('staysLog')}</li>
        <li>{erase('staysLetters')}</li>
      </ul>
      <p className="actions">
        <Button look="care" disabled={submitting}>
          {t('button')}
        </Button>
        <Link to={`/workspace/campaigns/${campaign.slug}/signatures`}>{t('back')}</Link>
      </p>
    </PostForm>
  )
}
