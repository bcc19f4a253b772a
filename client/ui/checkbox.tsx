import type { ReactNode } from 'react'
import { describing, ProblemMessage } from './form-group.tsx'
import { idOf } from './problems.ts'

/** A tick. Sends `on`, or nothing. */
export function Checkbox({ name, label, hint, problem, defaultChecked }: { name: string; label: ReactNode; hint?: ReactNode; problem?: string | undefined; defaultChecked?: boolean }) {
  return (
    <div className={problem ? 'form-group form-group-problem' : 'form-group'}>
      <ProblemMessage name={name}>{problem}</ProblemMessage>
      <div className="choice">
        <input type="checkbox" id={idOf(name)} name={name} defaultChecked={defaultChecked} {...describing({ name, hint, problem })} />
        <label htmlFor={idOf(name)}>{label}</label>
        {hint && (
          <div className="hint" id={`${idOf(name)}-hint`}>
            {hint}
          </div>
        )}
      </div>
    </div>
  )
}
