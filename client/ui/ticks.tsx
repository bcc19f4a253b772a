import type { ReactNode } from 'react'
import { FieldSet } from './form-group.tsx'
import { idOf } from './problems.ts'

type Option<Value extends string> = { value: Value; label: ReactNode; hint?: ReactNode }
type Props<Value extends string> = { name: string; label: ReactNode; hint?: ReactNode; problem?: string | undefined; chosen?: readonly string[] | undefined; options: readonly Option<Value>[] }

const tickName = (name: string, value: string) => `${name}-${value}`

/** Any of a few. Each is a field of its own, so that the form comes back as it was; the first has the id that an error summary points at. */
export function Ticks<Value extends string>({ name, label, hint, problem, chosen, options }: Props<Value>) {
  return (
    <FieldSet name={name} label={label} hint={hint} problem={problem}>
      {options.map((option, at) => {
        const id = at === 0 ? idOf(name) : idOf(tickName(name, option.value))
        return (
          <div className="choice" key={option.value}>
            <input type="checkbox" id={id} name={tickName(name, option.value)} defaultChecked={chosen?.includes(option.value)} aria-describedby={option.hint ? `${id}-note` : undefined} />
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

/** Which of them were ticked in what came in by the form. */
export const ticked = <Value extends string>(typed: Record<string, string>, name: string, values: readonly Value[]): Value[] => values.filter((value) => typed[tickName(name, value)] === 'on')
