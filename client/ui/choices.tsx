import type { ReactNode } from 'react'
import { FieldSet } from './form-group.tsx'
import { idOf } from './problems.ts'

export type Option<Value extends string> = { value: Value; label: ReactNode; hint?: ReactNode }
export type Choosing<Value extends string> = { name: string; label: ReactNode; hint?: ReactNode; problem?: string | undefined; options: readonly Option<Value>[] }
type Props<Value extends string> = Choosing<Value> & { input: (option: Option<Value>) => { type: 'radio' | 'checkbox'; name: string; value?: string; defaultChecked: boolean } }

/** A few to choose from, each with its own hint. The first has the id that an error summary points at. */
export function Choices<Value extends string>({ name, label, hint, problem, options, input }: Props<Value>) {
  return (
    <FieldSet name={name} label={label} hint={hint} problem={problem}>
      {options.map((option, at) => {
        const id = at === 0 ? idOf(name) : idOf(`${name}-${option.value}`)
        return (
          <div className="choice" key={option.value}>
            <input id={id} {...input(option)} aria-describedby={option.hint ? `${id}-note` : undefined} />
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
