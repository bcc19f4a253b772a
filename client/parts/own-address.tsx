import { useSite } from '../site-data.ts'

/** Where this can be read again: said on paper, where nothing can be pressed. */
export function OwnAddress({ path }: { path: string }) {
  const { url } = useSite()
  return (
    <p className="quiet print-only">
      <code>
        {url}
        {path}
      </code>
    </p>
  )
}
