import { Choices, type Choosing } from './choices.tsx'

const tickName = (name: string, value: string) => `${name}-${value}`

/** Any of a few. Each is a field of its own, so that the form comes back as it was. */
export const Ticks = <Value extends string>({ chosen, ...choosing }: Choosing<Value> & { chosen?: readonly string[] | undefined }) => (
  <Choices {...choosing} input={({ value }) => ({ type: 'checkbox', name: tickName(choosing.name, value), defaultChecked: chosen?.includes(value) ?? false })} />
)

/** Which of them were ticked in what came in by the form. */
export const ticked = <Value extends string>(typed: Record<string, string>, name: string, values: readonly Value[]): Value[] => values.filter((value) => typed[tickName(name, value)] === 'on')
