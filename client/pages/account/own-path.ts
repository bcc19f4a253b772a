const ownPath = /^\/(?:workspace|host)(?:\/[a-z0-9-]+)*$/

/** Where to go on after signing in: a page of the workspace or of the host and nothing else, however the address was made up. */
export const returnPath = (asked: string | null): string => (asked !== null && ownPath.test(asked) ? asked : '/workspace')

/** The sign-in page that leads back to where one was. */
export const signInPath = (from: string, ended = false): string => {
  const query = new URLSearchParams({ ...(ownPath.test(from) && from !== '/workspace' && { to: from }), ...(ended && { ended: 'yes' }) }).toString()
  return query === '' ? '/sign-in' : `/sign-in?${query}`
}
