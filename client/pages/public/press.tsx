import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readPress, type Press, type PressQuote } from '#contracts/press.ts'
import { api } from '../../context.ts'
import { useFormats } from '../../language.tsx'
import { addressAt, useAddressAt } from '../../parts/address-at.ts'
import { NotPublicYet } from '../../parts/before-launch.tsx'
import { LanguageLinks, saidIn, signedIn } from '../../parts/languages.tsx'
import { OwnAddress } from '../../parts/own-address.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { linkTo } from '../../parts/rich.tsx'
import { TakeAlong, useAsText } from '../../parts/take-along.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { askedOf } from './asked.ts'
import { useFacts } from './press-facts.ts'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { lang } = askedOf(request)
  const { press } = await context.get(api)(readPress, { slug: params.slug!, lang })
  return { ...saidIn(press), press }
}

/** What somebody who writes about a campaign needs, to be found in half a minute. */
export function Component() {
  const t = useTranslations('press.page')
  const { press } = useLoaderData<typeof loader>()
  const { slug, title, locale, citation, languages } = press
  const inLanguage = useAddressAt()
  return (
    <div className="press">
      <PageTitle>{t('title', { title })}</PageTitle>
      <p className="screen-only">
        <a href={inLanguage(`/campaigns/${slug}`)}>{t('back')}</a>
      </p>
      <LanguageLinks languages={languages} shown={locale} hrefIn={(other) => addressAt(`/campaigns/${slug}/press`, undefined, other)} />
      <h1>
        {t('heading')}{' '}
        <span className="title-of" lang={locale} dir="auto">
          {title}
        </span>
      </h1>
      <p className="lede">{t('lede')}</p>
      <NotPublicYet of={{ beforeLaunch: press.beforeLaunch, lead: press.lead.name }} />
      <Facts press={press} />
      <Contact press={press} />
      <Quotes press={press} />
      <Pictures press={press} />
      <Part id="citation" title={t('citation')}>
        {citation ? (
          <>
            <TakeAlong id="citation-text" what={t('citation')} text={citation}>
              <p dir="auto">{citation}</p>
            </TakeAlong>
            <p className="quiet">{t('citationMore')}</p>
          </>
        ) : (
          <p>{t('notYet')}</p>
        )}
      </Part>
      {press.version && <Data slug={slug} />}
      <OwnAddress path={inLanguage(`/campaigns/${slug}/press`)} />
    </div>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

export function Facts({ press }: { press: Press }) {
  const t = useTranslations('press.page')
  const lines = useFacts(press)
  const text = useAsText(lines)
  return (
    <Part id="facts" title={t('facts')}>
      <TakeAlong id="facts-text" what={t('facts')} text={text}>
        <SummaryList rows={lines} />
      </TakeAlong>
    </Part>
  )
}

const contactParts = ['name', 'role', 'phone', 'email', 'hours'] as const

export function Contact({ press: { contact, lead } }: { press: Press }) {
  const t = useTranslations('press.page')
  const parts = useTranslations('press.contact')
  const lines = contactParts.flatMap((key) => (contact?.[key] ? [{ key, label: parts(key), value: contact[key] }] : []))
  const text = useAsText(lines)
  const shown = lines.map((line) => ({ ...line, value: line.key === 'email' ? <a href={`mailto:${line.value}`}>{line.value}</a> : line.value }))
  return (
    <Part id="contact" title={t('contact')}>
      {lines.length > 0 ? (
        <TakeAlong id="contact-text" what={t('contact')} text={text}>
          <SummaryList rows={shown} />
        </TakeAlong>
      ) : (
        <p>
          {t('noContact')} {lead.website && t.rich('leadSite', { lead: lead.name, website: lead.website, link: linkTo(lead.website) })}
        </p>
      )}
    </Part>
  )
}

export function Quotes({ press, linked = true }: { press: Press; /** Whether the backers’ own pages can be read. */ linked?: boolean }) {
  const t = useTranslations('press.page')
  const { date } = useFormats()
  const { quotes, quotesOn, slug } = press
  return (
    <Part id="quotes" title={t('quotes')}>
      <p className={quotes.length === 0 ? undefined : 'quiet measure'}>{quotes.length === 0 ? t('noQuotes') : t('quotesOrder', { date: date(quotesOn) })}</p>
      {quotes.map((quote) => (
        <Quote key={quote.id} quote={quote} slug={linked ? slug : undefined} locale={signedIn(press)} />
      ))}
    </Part>
  )
}

function Quote({ quote: { id, words, backer, ...names }, slug, locale }: { quote: PressQuote; slug: string | undefined; locale: string }) {
  const t = useTranslations('press.quote')
  const by = t('by', names)
  const inLanguage = useAddressAt()
  return (
    <TakeAlong id={`quote-${id}`} what={t('of', names)} text={t('text', { words, ...names })}>
      <figure className="press-quote">
        <blockquote dir="auto" lang={locale}>
          {words}
        </blockquote>
        <figcaption dir="auto">{backer && slug ? <a href={inLanguage(`/campaigns/${slug}/backers/${backer}`)}>{by}</a> : by}</figcaption>
      </figure>
    </TakeAlong>
  )
}

function Pictures({ press: { pictures, logos, picturesFile } }: { press: Press }) {
  const t = useTranslations('press.page')
  return (
    <Part id="pictures" title={t('pictures')}>
      {pictures.map(({ id, path, alternative, credit, licence, width, height }) => (
        <figure key={id} className="take-along press-picture">
          <img src={path} alt={alternative} width={width} height={height} loading="lazy" />
          <figcaption dir="auto">{[alternative, credit, licence].filter(Boolean).join('. ')}</figcaption>
        </figure>
      ))}
      {picturesFile ? (
        <p className="screen-only">
          {t.rich('zip', { link: linkTo(picturesFile) })} {logos > 0 && t('withLogos', { count: logos })}
        </p>
      ) : (
        <p>{t('noPictures')}</p>
      )}
    </Part>
  )
}

function Data({ slug }: { slug: string }) {
  const t = useTranslations('press.page')
  const [page, data] = [`/campaigns/${slug}`, `/api/campaigns/${slug}`]
  const inLanguage = useAddressAt()
  const list = (form: string) => linkTo(`${data}/backers.${form}`)
  return (
    <Part id="data" title={t('data')}>
      <p>{t.rich('list', { list: linkTo(inLanguage(`${page}/backers`)), xlsx: list('xlsx'), csv: list('csv'), json: list('json') })}</p>
      <p>{t.rich('log', { log: linkTo(inLanguage(`${page}/log`)), atom: linkTo(`${page}/log.atom`), feed: linkTo(`${page}/log.json`) })}</p>
      <p>{t.rich('program', { json: linkTo(`${data}/press`) })}</p>
    </Part>
  )
}
