/** Few enough values for one statement of either database. */
export const atOnce = 200

export const inParts = <Item>(items: readonly Item[]): Item[][] => Array.from({ length: Math.ceil(items.length / atOnce) }, (_, part) => items.slice(part * atOnce, (part + 1) * atOnce))
