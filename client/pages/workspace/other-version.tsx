import { useTranslations } from 'use-intl/react'
import { useFormats } from '#client/language.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { fieldsOf, type OtherVersion } from './draft-words.ts'

type Props = { other: OtherVersion; /** Id of the form with the fields. */ form: string; /** With script the two change places on the spot. */ onSwap: () => void }

/** The version that is not in the fields, to read beside one's own and to choose. Its words travel with the form, so that neither is lost. */
export function OtherVersionBeside({ other, form, onSwap }: Props) {
  const t = useTranslations('workspace.draft')
  const { time } = useFormats()
  const { words, whose, savedAt } = other
  const newer = whose === 'newer'
  return (
    <section aria-labelledby="other-version" className="other-version">
      <Notice look="care">
        <h2 id="other-version" tabIndex={-1}>
          {newer ? t('newerTitle') : t('mineTitle')}
        </h2>
        <p>{newer ? t('newerIntro', { time: time(savedAt) }) : t('mineIntro')}</p>
        <p>{t('choose')}</p>
        <dl className="newer-draft" lang={words.locale || undefined}>
          <dt>{t('campaignTitle')}</dt>
          <dd>{words.title}</dd>
          <dt>{t('ask')}</dt>
          <dd>{words.ask}</dd>
          <dt>{t('body')}</dt>
          <dd>
            {/* It scrolls, so the keyboard has to reach it. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <pre tabIndex={0}>{words.body}</pre>
          </dd>
        </dl>
        {fieldsOf(other).map(([name, value]) => (
          <input key={name} type="hidden" form={form} name={name} value={value} readOnly />
        ))}
        <button
          type="submit"
          form={form}
          name="intent"
          value="swap"
          className="button button-secondary"
          onClick={(event) => {
            event.preventDefault()
            onSwap()
          }}
        >
          {newer ? t('takeNewer') : t('takeMine')}
        </button>
      </Notice>
    </section>
  )
}
