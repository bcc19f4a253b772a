import type { ReactNode } from 'react'
import { describing, FormGroup } from './form-group.tsx'
import { idOf } from './problems.ts'

/** One file. A browser gives it up when the page comes back, so a form that was refused has to say so. */
export function FileField({ name, label, hint, problem, optional, accept }: { name: string; label: ReactNode; hint?: ReactNode; problem?: string | undefined; optional?: boolean; accept: string }) {
  return (
    <FormGroup name={name} label={label} hint={hint} problem={problem} optional={optional}>
      <input type="file" id={idOf(name)} name={name} accept={accept} {...describing({ name, hint, problem })} />
    </FormGroup>
  )
}
