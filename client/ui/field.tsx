import type { InputHTMLAttributes, ReactNode } from 'react'
import { describing, FormGroup } from './form-group.tsx'
import { idOf } from './problems.ts'

type Control = Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'autoComplete' | 'inputMode' | 'maxLength' | 'defaultValue' | 'spellCheck' | 'dir' | 'lang' | 'value' | 'onChange' | 'autoCapitalize' | 'readOnly'>
type Props = Control & { name: string; label: ReactNode; hint?: ReactNode; problem?: string | undefined; optional?: boolean; width?: 'short' | 'medium' | 'full' }

/** One line of text. What was typed comes back as `defaultValue`. */
export function Field({ name, label, hint, problem, optional, width = 'full', type = 'text', ...control }: Props) {
  return (
    <FormGroup name={name} label={label} hint={hint} problem={problem} optional={optional}>
      <input id={idOf(name)} name={name} type={type} className={`input-${width}`} {...describing({ name, hint, problem })} {...control} />
    </FormGroup>
  )
}

/** An e-mail address: room for a long one, and no correction of its spelling. */
export function EmailField(props: Omit<Props, 'type'>) {
  return <Field {...props} type="email" autoComplete={props.autoComplete ?? 'email'} spellCheck={false} autoCapitalize="none" dir="ltr" />
}
