import type { ReactNode, TextareaHTMLAttributes } from 'react'
import { describing, FormGroup } from './form-group.tsx'
import { idOf } from './problems.ts'

type Control = Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, 'rows' | 'maxLength' | 'defaultValue' | 'spellCheck' | 'dir' | 'lang' | 'value' | 'onChange'>

/** Several lines of text. */
export function TextArea({ name, label, hint, problem, optional, rows = 5, ...control }: Control & { name: string; label: ReactNode; hint?: ReactNode; problem?: string | undefined; optional?: boolean }) {
  return (
    <FormGroup name={name} label={label} hint={hint} problem={problem} optional={optional}>
      <textarea id={idOf(name)} name={name} rows={rows} {...describing({ name, hint, problem })} {...control} />
    </FormGroup>
  )
}
