/** Under which JavaScript still lists some zones, and what they are called by now. */
const older: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
}
export const nameOfZone = (name: string): string => older[name] ?? name

/** Every time zone by its name in the IANA database, as a list to choose from. Read by loaders: server and browser may know different ones. */
export function timeZones(): { value: string; label: string }[] {
  const names = new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map(nameOfZone)])
  return [...names].toSorted().map((value) => ({ value, label: value.replaceAll('_', ' ') }))
}

/** What the clocks of a zone show at that moment, as fields for day and time hold it. */
export function shownIn(zone: string, at: string): { day: string; time: string } {
  // Swedish writes 2026-10-02 09:00.
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(new Date(at)).split(' ')
  return { day, time }
}
