import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readBacker } from '#contracts/objections.ts'
import { readPress, type Press } from '#contracts/press.ts'
import { askOrganisation } from '#contracts/press-questions.ts'
import { api } from '../../context.ts'
import { useAddressAt } from '../../parts/address-at.ts'
import { saidIn } from '../../parts/languages.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated, linkTo } from '../../parts/rich.tsx'
import { WithTitle } from '../../parts/with-title.tsx'
import { refusedOf } from '../../refused.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { EmailField, Field } from '../../ui/field.tsx'
import { problemOf } from '../../ui/problems.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { languageOf } from '../public/asked.ts'

const asked = (params: { slug?: string; id?: string }) => ({ slug: params.slug!, id: params.id! })
const langIn = ({ url }: Request) => languageOf(new URL(url).searchParams)

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ask = context.get(api)
  const [{ press }, { backer, takesQuestions }] = await Promise.all([ask(readPress, { slug: params.slug!, ...langIn(request) }), ask(readBacker, asked(params))])
  return { ...saidIn(press), press, backer, takesQuestions, key: crypto.randomUUID() }
}

const fields = ['name', 'newsroom', 'email', 'words', 'answerBy', 'key'] as const

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const typed = Object.fromEntries(fields.map((field) => [field, typeof form.get(field) === 'string' ? (form.get(field) as string) : ''])) as Record<(typeof fields)[number], string>
  try {
    return { sentTo: (await context.get(api)(askOrganisation, { ...asked(params), ...typed, ...langIn(request) })).sentTo }
  } catch (thrown) {
    const refused = refusedOf(thrown)
    if (!refused) throw thrown
    return data({ typed, problems: refused.answer.fields ?? [], sentence: refused.answer.message }, { status: refused.status })
  }
}

/** A question to an organisation, passed on without its address. Where it takes none here, whom to ask instead. */
export function Component() {
  const t = useTranslations('press.ask')
  const inLanguage = useAddressAt()
  const { press, backer, takesQuestions, key } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  if (outcome && 'sentTo' in outcome) return <Sent email={outcome.sentTo} name={backer.name} press={press} />
  const { typed, problems = [], sentence } = outcome ?? {}
  const of = (name: (typeof fields)[number]) => ({ name, problem: problemOf(problems, name), defaultValue: typed?.[name] })
  const here = `/campaigns/${press.slug}/backers/${encodeURIComponent(backer.id)}`
  return (
    <div className="measure">
      <PageTitle problems={outcome !== undefined}>{t('title', { name: backer.name })}</PageTitle>
      <ErrorSummary problems={problems} sentence={problems.length > 0 ? undefined : sentence} />
      <h1>{t('title', { name: isolated(backer.name) })}</h1>
      <p className="quiet">
        <WithTitle words={t('of', { title: isolated(press.title) })} of={press} />
      </p>
      {takesQuestions ? (
        <>
          <p className="lede">{t('lede')}</p>
          <form method="post" action={inLanguage(`${here}/question`)} noValidate>
            <input type="hidden" name="key" value={typed?.key || key} />
            <Field {...of('name')} label={t('yourName')} autoComplete="name" spellCheck={false} dir="auto" />
            <Field {...of('newsroom')} label={t('newsroom')} hint={t('newsroomHint')} autoComplete="organization" dir="auto" />
            <EmailField {...of('email')} label={t('email')} hint={t('emailHint')} />
            <TextArea {...of('words')} label={t('words')} rows={6} dir="auto" />
            <Field {...of('answerBy')} type="date" label={t('answerBy')} optional width="short" />
            <Button>{t('send')}</Button>
          </form>
        </>
      ) : (
        <NotTaken press={press} />
      )}
      <p>
        <a href={inLanguage(here)}>{t('back')}</a>
      </p>
    </div>
  )
}

function NotTaken({ press: { slug, contact, lead } }: { press: Press }) {
  const t = useTranslations('press.ask')
  const inLanguage = useAddressAt()
  const lines = contact && [contact.name, contact.role, contact.phone, contact.email, contact.hours].filter(Boolean)
  return (
    <>
      <p className="lede">{t('notTaken')}</p>
      {lines && lines.length > 0 ? (
        <>
          <p>{t('askLead', { lead: isolated(lead.name) })}</p>
          <p className="lines">{lines.join('\n')}</p>
        </>
      ) : (
        <p>{t.rich('askDesk', { lead: isolated(lead.name), link: linkTo(inLanguage(`/campaigns/${slug}/press`)) })}</p>
      )}
    </>
  )
}

function Sent({ email, name, press: { slug } }: { email: string; name: string; press: Press }) {
  const t = useTranslations('press.ask')
  const inLanguage = useAddressAt()
  return (
    <div className="measure">
      <PageTitle>{t('sent')}</PageTitle>
      <h1>{t('sent')}</h1>
      <p className="lede">{t('sentMore', { email: isolated(email), name: isolated(name) })}</p>
      <p>{t('sentLook')}</p>
      <p>
        <a href={inLanguage(`/campaigns/${slug}/press`)}>{t('desk')}</a>
      </p>
    </div>
  )
}
