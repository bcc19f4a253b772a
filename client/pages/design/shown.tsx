import { useTranslations } from 'use-intl/react'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { CopyBox } from '../../ui/copyable.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { EmailField, Field } from '../../ui/field.tsx'
import { FormGroup } from '../../ui/form-group.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { idOf } from '../../ui/problems.ts'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Table } from '../../ui/table.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { StatementText } from '../../parts/statement-text.tsx'
import { sampleHtml, sampleNames, sampleSentence } from './sample.ts'

// The parts of `client/ui`, each in every state. What stands in them is sample data.

export function TypeShown() {
  return (
    <>
      <div className="campaign-head">
        <h3 className="campaign-title">{sampleSentence}</h3>
        <p className="ask">{sampleSentence}</p>
      </div>
      <StatementText html={sampleHtml} locale="en" />
      <p className="lede">{sampleSentence}</p>
      <p>{sampleSentence}</p>
      <p className="quiet">{sampleSentence}</p>
    </>
  )
}

export function ButtonsShown() {
  const t = useTranslations('signer')
  return (
    <>
      <p className="actions">
        <Button type="button">{t('confirm.button')}</Button>
        <Button type="button" look="secondary">
          {t('own.correct')}
        </Button>
        <Button type="button" look="care">
          {t('confirm.notUsButton')}
        </Button>
        <Button type="button" look="text">
          {t('check.change')}
        </Button>
      </p>
      <p className="actions">
        <Button type="button" disabled>
          {t('confirm.button')}
        </Button>
        <ButtonLink href="/design">{t('sign.heading')}</ButtonLink>
      </p>
    </>
  )
}

export function FieldsShown() {
  const t = useTranslations('signer')
  const words = useTranslations('design')
  const wrong = t('code.missingReference')
  const options = [
    { value: '1', label: t('field.official'), hint: t('field.officialHint') },
    { value: '2', label: t('field.branch'), hint: t('field.branchHint') },
  ]
  return (
    <>
      <ErrorSummary problems={[{ field: 'wrong', message: wrong }]} />
      <Field name="plain" label={t('field.organisationName')} hint={t('field.organisationNameHint')} dir="auto" defaultValue={sampleNames[3]} />
      <Field name="wrong" label={t('code.reference')} hint={t('code.referenceHint')} problem={wrong} width="medium" />
      <Field name="short" label={t('code.code')} optional width="short" />
      <EmailField name="email" label={t('field.email')} hint={t('field.emailHint')} />
      <CompletingShown />
      <Select name="country" label={t('field.country')} optional nothing={t('field.countryNothing')} options={options.map(({ value, label }) => ({ value, label }))} />
      <TextArea name="quote" label={t('field.quote')} hint={t('field.quoteHint')} optional />
      <CopyBox name="to-copy" label={words('toCopy')} text={sampleSentence} copy={words('copy')} rows={3} dir="auto" />
      <Radios name="capacity" label={t('field.capacity')} options={options} defaultValue="1" />
      <Radios name="capacity-wrong" label={t('field.capacity')} options={options} problem={wrong} />
      <Checkbox name="show" label={t('field.showSignatory')} hint={t('field.showSignatoryHint')} />
      <Checkbox name="authority" label={t('field.authority')} problem={wrong} />
    </>
  )
}

/** As the script of a page leaves it while somebody types; here it stays open. */
function CompletingShown() {
  const t = useTranslations('signer')
  const options = [`Northmoor · GB-CHC-1234567`, `Hinderwell · GB-CHC-1234568 · ${t('register.removed')}`, `${t('register.also', { name: sampleNames[3]! })} · GB-COH-01234567`]
  return (
    <FormGroup name="completed" label={t('field.organisationName')} hint={t('field.organisationNameHint')}>
      <div className="completed completed-open">
        <input id={idOf('completed')} type="text" className="input-full" role="combobox" aria-autocomplete="list" aria-expanded="true" aria-controls="completed-list" autoComplete="off" defaultValue={sampleNames[0]?.slice(0, 4)} />
        {/* oxlint-disable jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/prefer-tag-over-role -- What the script of a page makes: a datalist cannot say more of a name than the name. */}
        <ul id="completed-list" role="listbox" aria-label={t('register.list')}>
          {options.map((more, at) => (
            <li key={more} role="option" aria-selected={at === 1}>
              <span dir="auto">{sampleNames[at]}</span> <span className="quiet">{more}</span>
            </li>
          ))}
        </ul>
        {/* oxlint-enable jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/prefer-tag-over-role */}
      </div>
    </FormGroup>
  )
}

export function NoticesShown() {
  const t = useTranslations('signer')
  return (
    <>
      <Notice>
        <p>{t('sign.wordingChangedMore')}</p>
      </Notice>
      <Notice look="care" title={t('sign.wordingChanged')}>
        <p>{t('sign.wordingChangedMore')}</p>
      </Notice>
      <Notice look="done">
        <p>{t('own.done.corrected')}</p>
      </Notice>
      <details>
        <summary>{t('confirm.notUs')}</summary>
        <p>{t('own.notUsMore')}</p>
      </details>
    </>
  )
}

export function AnswersShown() {
  const t = useTranslations('signer')
  return (
    <SummaryList
      rows={sampleNames.map((value, key) => ({
        key: String(key),
        label: t('field.organisationName'),
        value,
        action: (
          <Button type="button" look="text">
            {t('check.change')}
          </Button>
        ),
      }))}
    />
  )
}

export function TablesShown() {
  const t = useTranslations('public')
  const words = useTranslations('design')
  return (
    <>
      <Table
        caption={words('tables')}
        keyOf={({ name }) => name}
        rows={sampleNames.map((name, at) => ({ name, number: (at + 1) * 1117 }))}
        columns={[
          { key: 'name', title: t('backers.orders.name'), cell: nameCell },
          { key: 'number', title: t('campaign.changes'), cell: ({ number }) => number, numeric: true },
        ]}
      />
      <Pagination page={2} pages={10} hrefOf={() => '/design'} />
    </>
  )
}

const nameCell = ({ name }: { name: string }) => <bdi>{name}</bdi>
