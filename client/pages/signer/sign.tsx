import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import type { Api } from '#contracts/endpoint.ts'
import { readRegistered, readRegisters } from '#contracts/registers.ts'
import { askToSign } from '#contracts/signatures.ts'
import { api } from '../../context.ts'
import { readIn } from '../../parts/languages.tsx'
import { refusedOf } from '../../refused.ts'
import type { Problem } from '../../ui/problems.ts'
import { answersIn, problemsIn, problemsOf, signOnFrom, type Answers } from './answers.ts'
import { languageOf } from '../public/asked.ts'
import { usualDay } from './asking.ts'
import { CheckAnswers } from './check-answers.tsx'
import { NotOpen } from './not-open.tsx'
import { readStatementIn } from './read-statement-in.ts'
import { SignForm } from './sign-form.tsx'
import { Written } from './written.tsx'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ask = context.get(api)
  const { searchParams } = new URL(request.url)
  const [campaign, { registers }] = await Promise.all([readStatementIn(ask, params.slug!, languageOf(searchParams).lang), ask(readRegisters, {})])
  const entry = searchParams.get('entry')
  return { ...readIn(campaign), campaign, completes: registers.length > 0, chosen: entry === null || request.method !== 'GET' ? {} : await answersFrom(ask, entry) }
}

/** What was chosen from a register on the page before. What is not there any more is typed. */
async function answersFrom(ask: Api, id: string): Promise<Answers> {
  try {
    const { entry } = await ask(readRegistered, { id })
    return { 'organisation.name': entry.name, 'organisation.website': entry.website, 'organisation.country': entry.country, 'organisation.place': entry.place, 'organisation.registerId': entry.id }
  } catch (thrown) {
    if (refusedOf(thrown)) return {}
    throw thrown
  }
}

type Step =
  | { step: 'form'; answers: Answers; problems: Problem[]; sentence?: string; wordingChanged?: boolean }
  | { step: 'check'; answers: Answers; sentence?: string; problems?: Problem[] }
  | { step: 'written'; sentTo: string; reference: string; asking: boolean }

/** Form, check, sent: three faces of one address. Every step carries all answers along, so going back loses nothing. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const ask = context.get(api)
  const slug = params.slug!
  const form = await request.formData()
  const answers = answersIn(form)
  const intent = form.get('intent')
  const campaign = await readStatementIn(ask, slug, languageOf(new URL(request.url).searchParams).lang)

  if (intent === 'change') return step({ step: 'form', answers, problems: [] })
  // Two ways to finish the form: to sign, or to save it because somebody else decides.
  if (intent === 'check') delete answers.askingUntil
  if (intent === 'ask') answers.askingUntil ??= usualDay(campaign.closesAt)
  if (answers.version !== String(campaign.version?.number)) return wordingChanged(answers)
  const problems = problemsIn(slug, answers, readIn(campaign).locale)
  const about = problems.find(({ field }) => field !== 'askingUntil')
  if (about) return step({ step: 'form', answers, problems }, 422)
  if (problems.length > 0) return step({ step: 'check', answers, problems }, 422)
  if (intent !== 'send') return step({ step: 'check', answers })

  try {
    return step({ step: 'written', asking: answers.askingUntil !== undefined, ...(await ask(askToSign, signOnFrom(slug, answers))) })
  } catch (thrown) {
    const refused = refusedOf(thrown)
    if (!refused) throw thrown
    if (refused.answer.code === 'wording.changed' || refused.answer.code === 'language.unknown') return wordingChanged(answers)
    const problems = problemsOf(refused)
    if (problems.some(({ field }) => field === 'askingUntil')) return step({ step: 'check', answers, problems }, refused.status)
    if (problems.length > 0) return step({ step: 'form', answers, problems }, refused.status)
    return step({ step: 'check', answers, sentence: refused.answer.message }, refused.status)
  }
}

const step = (step: Step, status = 200) => data(step, { status })

/** Everything stays but the tick: whoever signs has to sign the wording that now stands there. */
const wordingChanged = (answers: Answers) => step({ step: 'form', answers: { ...answers, authority: '', readIn: '' }, problems: [], wordingChanged: true }, 409)

export function Component() {
  const { campaign, completes, chosen } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>() ?? { step: 'form' as const, answers: chosen, problems: [] }
  if (outcome.step === 'written') return <Written slug={campaign.slug} {...outcome} />
  if (campaign.state !== 'open' || !campaign.version) return <NotOpen campaign={campaign} />
  if (outcome.step === 'check') return <CheckAnswers campaign={campaign} {...outcome} />
  return <SignForm campaign={campaign} version={campaign.version} completes={completes} {...outcome} />
}
