import type { ReactNode } from 'react'
import { describing, FormGroup } from './form-group.tsx'
import { idOf } from './problems.ts'

type Props = { name: string; label: ReactNode; hint?: ReactNode; problem?: string | undefined; optional?: boolean; defaultValue?: string | undefined; autoComplete?: string; /** What stands there while nothing is chosen. */ nothing?: string; options: readonly { value: string; label: string }[] }

/** One of many. Nothing is chosen beforehand. */
export function Select({ name, label, hint, problem, optional, nothing, options, ...control }: Props) {
  return (
    <FormGroup name={name} label={label} hint={hint} problem={problem} optional={optional}>
      <select id={idOf(name)} name={name} {...describing({ name, hint, problem })} {...control}>
        {nothing !== undefined && <option value="">{nothing}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
