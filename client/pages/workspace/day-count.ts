const day = 86_400_000
const midnight = (at: string) => Date.parse(at.slice(0, 10))

/** How many midnights (UTC) lie between two times or dates. */
export const daysBetween = (from: string, to: string): number => Math.round((midnight(to) - midnight(from)) / day)
