/**
 * Goes to a place on the same page without changing the address. The router would take a new address for another page and
 * forget what was refused: the list of problems would be gone with the first of its links.
 */
export function stayWithinPage(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href^="#"]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    const place = document.getElementById(link.getAttribute('href')!.slice(1))
    if (!place) return
    event.preventDefault()
    const label = place instanceof HTMLInputElement || place instanceof HTMLTextAreaElement || place instanceof HTMLSelectElement ? place.labels?.[0] : undefined
    place.focus({ preventScroll: true })
    ;(label ?? place).scrollIntoView()
  })
}
