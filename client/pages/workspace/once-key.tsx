/** For the loader of a form that makes something: sent twice, it is made once. Another for each reading of the page. */
export const newKey = (): string => (typeof crypto.randomUUID === 'function' ? crypto.randomUUID() : '')

export const OnceKey = ({ value }: { value: string }) => <input type="hidden" name="key" value={value} />
