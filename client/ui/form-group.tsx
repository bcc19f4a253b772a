import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { idOf } from './problems.ts'

type Around = { name: string; label: ReactNode; hint?: ReactNode | undefined; problem?: string | undefined; optional?: boolean | undefined }

/** What a control says about itself to assistive technology. */
export const describing = ({ name, hint, problem }: Pick<Around, 'name' | 'hint' | 'problem'>) => ({
  'aria-describedby': [hint && `${idOf(name)}-hint`, problem && `${idOf(name)}-problem`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': problem ? true : undefined,
})

/** Label above, then hint, then what is wrong, then the control. */
export function FormGroup({ name, label, hint, problem, optional, children }: Around & { children: ReactNode }) {
  const t = useTranslations('site.form')
  return (
    <div className={problem ? 'form-group form-group-problem' : 'form-group'}>
      <label htmlFor={idOf(name)}>
        {label} {optional && <span className="quiet">{t('optional')}</span>}
      </label>
      <Hint name={name}>{hint}</Hint>
      <ProblemMessage name={name}>{problem}</ProblemMessage>
      {children}
    </div>
  )
}

/** The same round several controls that belong together. */
export function FieldSet({ name, label, hint, problem, optional, children }: Around & { children: ReactNode }) {
  const t = useTranslations('site.form')
  return (
    // The edge of a problem is on the box around: a fieldset's own begins in the middle of its legend.
    <div className={problem ? 'form-group form-group-problem' : 'form-group'}>
      <fieldset aria-describedby={describing({ name, hint, problem })['aria-describedby']}>
        <legend>
          {label} {optional && <span className="quiet">{t('optional')}</span>}
        </legend>
        <Hint name={name}>{hint}</Hint>
        <ProblemMessage name={name}>{problem}</ProblemMessage>
        {children}
      </fieldset>
    </div>
  )
}

function Hint({ name, children }: { name: string; children: ReactNode }) {
  return children ? (
    <div className="hint" id={`${idOf(name)}-hint`}>
      {children}
    </div>
  ) : null
}

export function ProblemMessage({ name, children }: { name: string; children: string | undefined }) {
  const t = useTranslations('site.form')
  return children ? (
    <p className="problem" id={`${idOf(name)}-problem`}>
      <span className="visually-hidden">{t('problemBefore')}</span> {children}
    </p>
  ) : null
}
