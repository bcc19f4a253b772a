/** Puts into the clipboard what stands beside the button, and says so in the line after it. What cannot be copied is marked, for the keyboard. */
export async function copyFrom(button: HTMLButtonElement): Promise<void> {
  const source = document.getElementById(button.dataset.copies ?? '')
  const said = button.nextElementSibling as HTMLElement | null
  if (!source || !said) return
  const isField = source instanceof HTMLTextAreaElement || source instanceof HTMLInputElement
  // Emptied first, so that whoever presses again hears it again.
  said.textContent = ''
  try {
    // Browsers give the clipboard only to pages that came over HTTPS, and some ask first.
    await navigator.clipboard.writeText(button.dataset.text ?? (isField ? source.value : (source.textContent ?? '')))
    said.textContent = said.dataset.copied ?? ''
  } catch {
    if (isField) source.select()
    else getSelection()?.selectAllChildren(source)
    said.textContent = said.dataset.failed ?? ''
  }
}

/** On a page without React: the buttons that copy appear, and do. */
export function copyOnPress(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
    button.hidden = false
    button.addEventListener('click', () => void copyFrom(button))
  }
}
