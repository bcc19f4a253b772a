import { Choices, type Choosing } from './choices.tsx'

/** One of a few. */
export const Radios = ({ defaultValue, ...choosing }: Choosing<string> & { defaultValue?: string | undefined }) => (
  <Choices {...choosing} input={({ value }) => ({ type: 'radio', name: choosing.name, value, defaultChecked: value === defaultValue })} />
)
