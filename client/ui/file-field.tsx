import type { ReactNode } from 'react'
import { describing, FormGroup } from './form-group.tsx'
import { idOf } from './problems.ts'

type Preview = { /** Id of the element that shows the picture once it is chosen. */ box: string; /** Id of the element that says what is wrong with it. */ says: string; /** In bytes. */ most: number; tooLarge: string }
type Props = { name: string; label: ReactNode; hint?: ReactNode; problem?: string | undefined; optional?: boolean; accept: string; /** For a picture, on pages without React. */ preview?: Preview }

/** One file. A browser gives it up when the page comes back, so a form that was refused has to say so. */
export function FileField({ name, label, hint, problem, optional, accept, preview }: Props) {
  return (
    <FormGroup name={name} label={label} hint={hint} problem={problem} optional={optional}>
      <input
        type="file"
        id={idOf(name)}
        name={name}
        accept={accept}
        {...(preview && { 'data-preview': preview.box, 'data-says': preview.says, 'data-most': preview.most, 'data-too-large': preview.tooLarge })}
        {...describing({ name, hint, problem })}
      />
    </FormGroup>
  )
}
