/** A time that can stand in a file's name and sorts: 2026-11-21T143000Z. */
export const stamp = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(':', '')}Z`
