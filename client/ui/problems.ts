/** What is wrong with one field, in words. */
export type Problem = { field: string; message: string }

export const problemOf = (problems: readonly Problem[] | undefined, name: string): string | undefined => problems?.find(({ field }) => field === name)?.message

/** The id of the control for a field, so that a summary can point at it. */
export const idOf = (name: string): string => `field-${name.replaceAll(/[^\w-]/g, '-')}`
