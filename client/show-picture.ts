/** Shows a picture that was chosen, before it is sent: in the box in which it will stand. A file that is too large says so before it travels. */
export function showPicture(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[type="file"][data-preview]')) {
    const box = document.getElementById(input.dataset.preview ?? '')
    const [image, said] = [box?.querySelector('img'), document.getElementById(input.dataset.says ?? '')]
    if (!box || !image || !said) continue
    image.addEventListener('error', () => box.toggleAttribute('hidden', true))
    const show = () => {
      const [file] = input.files ?? []
      const isTooLarge = file !== undefined && file.size > Number(input.dataset.most)
      said.textContent = isTooLarge ? (input.dataset.tooLarge ?? '') : ''
      box.toggleAttribute('hidden', true)
      if (!file || isTooLarge) return
      const reader = new FileReader()
      reader.addEventListener('load', () => {
        if (typeof reader.result === 'string') image.src = reader.result
        box.toggleAttribute('hidden', false)
      })
      reader.readAsDataURL(file)
    }
    input.addEventListener('change', show)
    // A browser that went back may still have it.
    show()
  }
}
