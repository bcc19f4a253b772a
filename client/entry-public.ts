import './styles/typeface.css'
import './styles/tokens.css'
import './styles/elements.css'
import './styles/pieces.css'
import './styles/embed.css'
import './styles/logos.css'
import './styles/press.css'
import { completeNames } from './complete-names.ts'
import { copyOnPress } from './copy-on-press.ts'
import { keepLive } from './live.ts'
import { sendOnce } from './send-once.ts'
import { showPicture } from './show-picture.ts'

// A page that comes back with problems says so first. Browsers honour `autofocus` on some elements only.
document.querySelector<HTMLElement>('[data-takes-focus]')?.focus()

sendOnce()
completeNames()
copyOnPress()
keepLive()
showPicture()
