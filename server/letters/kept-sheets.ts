import type { SheetContent } from './letter-content.ts'
import type { LetterPress, SetLetter } from './letter-pdf.ts'

const mostKept = 20
const kept = new WeakMap<LetterPress, Map<string, Promise<SetLetter>>>()

/** What everybody may ask for is set once: the same content gives the same bytes, so nothing kept is ever out of date. */
export function setOnce(press: LetterPress, sheet: SheetContent): Promise<SetLetter> {
  const ofPress = kept.get(press) ?? new Map<string, Promise<SetLetter>>()
  kept.set(press, ofPress)
  const key = JSON.stringify(sheet)
  const known = ofPress.get(key)
  // Asked for again, it is the newest.
  ofPress.delete(key)
  const setting = known ?? press.set(sheet)
  ofPress.set(key, setting)
  setting.catch(() => ofPress.delete(key))
  for (const oldest of ofPress.keys()) if (ofPress.size > mostKept) ofPress.delete(oldest)
  return setting
}
