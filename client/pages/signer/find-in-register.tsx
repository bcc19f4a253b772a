import { useTranslations } from 'use-intl/react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { readRegisters, searchRegisters, type RegisteredBody } from '#contracts/registers.ts'
import { api } from '../../context.ts'
import { useFormats } from '../../language.tsx'
import { useAddressAt } from '../../parts/address-at.ts'
import { readIn, shownIn } from '../../parts/languages.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated } from '../../parts/rich.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { idOf } from '../../ui/problems.ts'
import { languageOf } from '../public/asked.ts'
import { NotOpen } from './not-open.tsx'
import { readStatementIn } from './read-statement-in.ts'

const most = 20

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ask = context.get(api)
  const { searchParams } = new URL(request.url)
  const campaign = await readStatementIn(ask, params.slug!, languageOf(searchParams).lang)
  const q = (searchParams.get('q') ?? '').trim().slice(0, 300)
  const [{ registers }, { results }] = await Promise.all([ask(readRegisters, {}), q === '' ? { results: [] } : ask(searchRegisters, { q, limit: most })])
  return { ...readIn(campaign), campaign, registers: registers.map(({ code }) => code), q, results }
}

/** The step before the form for whoever has no script, or does not get on with what completes names: a search, and its results to choose from. */
export function Component() {
  const { campaign, registers, q, results, lang } = useLoaderData<typeof loader>()
  const t = useTranslations('signer.register')
  const site = useTranslations('site')
  const inLanguage = useAddressAt()
  const { spoken } = useFormats()
  const sign = `/campaigns/${campaign.slug}/sign`
  if (campaign.state !== 'open' || !campaign.version) return <NotOpen campaign={campaign} />
  const named = registers.map((code) => (t.has(`known.${code}` as 'known.GB-CHC') ? t(`known.${code}` as 'known.GB-CHC') : t('other', { code })))
  return (
    <>
      <PageTitle>{site('labelled', { label: t('title'), value: shownIn(campaign, campaign.translation).title })}</PageTitle>
      <p className="screen-only">
        <a href={inLanguage(sign)}>{t('back')}</a>
      </p>
      <h1>{t('title')}</h1>
      <p className="lede measure">{t('lede')}</p>
      {named.length > 0 && <p className="measure">{t('here', { registers: new Intl.ListFormat(spoken).format(named) })}</p>}
      <search>
        <form method="get" action={`${sign}/register`}>
          {lang && <input type="hidden" name="lang" value={lang} />}
          <Field name="q" label={t('query')} hint={t('queryHint')} defaultValue={q} dir="auto" />
          <p className="actions">
            <Button>{t('look')}</Button>
          </p>
        </form>
      </search>
      {q !== '' && <Results results={results} sign={sign} lang={lang} />}
      <p>
        <a href={`${inLanguage(sign)}#${idOf('organisation.name')}`}>{t('goOn')}</a>
      </p>
    </>
  )
}

function Results({ results, sign, lang }: { results: RegisteredBody[]; sign: string; lang: string | undefined }) {
  const t = useTranslations('signer.register')
  const { number } = useFormats()
  return (
    <section aria-labelledby="results">
      <h2 id="results">{t('results', { count: results.length })}</h2>
      {results.length === 0 && <p className="measure">{t('nothing')}</p>}
      <ul className="choices">
        {results.map((body) => (
          <li key={body.id}>
            <a href={`${sign}?${new URLSearchParams({ entry: body.id, ...(lang && { lang }) })}#${idOf('organisation.name')}`}>{isolated(body.name)}</a> <span className="quiet">{[body.alsoKnownAs && t('also', { name: isolated(body.alsoKnownAs) }), body.place, body.id, body.status === 'removed' ? t('removed') : undefined].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {results.length === most && <p className="quiet">{t('first', { number: number(most) })}</p>}
    </section>
  )
}
