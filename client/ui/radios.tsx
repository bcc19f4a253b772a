import type { ReactNode } from 'react'
import { FieldSet } from './form-group.tsx'
import { idOf } from './problems.ts'

type Option = { value: string; label: ReactNode; hint?: ReactNode }

/** One of a few. The first has the id that an error summary points at. */
export function Radios({ name, label, hint, problem, defaultValue, options }: { name: string; label: ReactNode; hint?: ReactNode; problem?: string | undefined; defaultValue?: string | undefined; options: readonly Option[] }) {
  return (
    <FieldSet name={name} label={label} hint={hint} problem={problem}>
      {options.map((option, at) => {
        const id = at === 0 ? idOf(name) : `${idOf(name)}-${option.value}`
        return (
          <div className="choice" key={option.value}>
            <input type="radio" id={id} name={name} value={option.value} defaultChecked={option.value === defaultValue} aria-describedby={option.hint ? `${id}-note` : undefined} />
            <label htmlFor={id}>{option.label}</label>
            {option.hint && (
              <div className="hint" id={`${id}-note`}>
                {option.hint}
              </div>
            )}
          </div>
        )
      })}
    </FieldSet>
  )
}
