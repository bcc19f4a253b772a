const day = 86_400_000

/** The day of an instant, in UTC, as a field for dates holds it. */
export const dayOf = (at: string): string => at.slice(0, 10)

/** What the field begins with: the last day of the campaign, or thirty days from now where there is none. */
export const usualDay = (closesAt: string | null): string => closesAt?.slice(0, 10) ?? new Date(Date.now() + 30 * day).toISOString().slice(0, 10)
