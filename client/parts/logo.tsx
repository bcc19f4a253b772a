/** One logo in its box: the same box for everybody. It says the name of its organisation to those who do not see it. */
export function Logo({ src, name, near = false }: { src: string; name: string; /** Stands where the page begins, so it is loaded with it. */ near?: boolean }) {
  return <img src={src} alt={name} width={144} height={88} loading={near ? 'eager' : 'lazy'} decoding="async" />
}
