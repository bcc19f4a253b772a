/** How long others may keep what everybody gets the same of; after that they ask whether it has changed. */
export const forAMoment = 'public, max-age=5, stale-while-revalidate=25'
