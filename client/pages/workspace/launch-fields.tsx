import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl/react'
import type { BeforeLaunch } from '#contracts/campaigns.ts'
import { Field } from '#client/ui/field.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { Select } from '#client/ui/select.tsx'
import type { Told, Typed } from './outcome.ts'
import { nameOfZone, shownIn } from './time-zones.ts'

/** Of the endpoint's fields, under the names that they have in the form. */
const names: Record<string, string> = { launchAt: 'launchDay', launchZone: 'launchZone' }
export const inLaunchForm = (refused: Told | undefined): Told | undefined => refused && { ...refused, fields: refused.fields.map(({ field, message }) => ({ field: names[field] ?? field, message })) }

/** What the endpoint is asked for: a day without a time begins at nine, no day means that the lead launches by hand. */
export function launchIn({ launchDay = '', launchTime = '', launchZone = '' }: Typed) {
  const [day, time] = [launchDay.trim(), launchTime.trim()]
  return { launchAt: day === '' && time === '' ? null : `${day}T${time || '09:00'}`, ...(launchZone && { launchZone }) }
}

type Given = { refused: Told | undefined; typed: Typed | undefined; zones: { value: string; label: string }[]; now?: BeforeLaunch | undefined }

/** Day, time and the zone whose clocks they are read on. */
export function LaunchFields({ refused, typed, zones, now }: Given) {
  const t = useTranslations('workspace.launch')
  const own = useSyncExternalStore(never, () => nameOfZone(new Intl.DateTimeFormat().resolvedOptions().timeZone), () => '')
  const shown = now?.launchAt ? shownIn(now.launchZone ?? 'UTC', now.launchAt) : undefined
  const zone = typed?.launchZone || now?.launchZone || (zones.some(({ value }) => value === own) ? own : '')
  return (
    <>
      <Field name="launchDay" type="date" label={t('day')} hint={t('dayHint')} optional problem={problemOf(refused?.fields, 'launchDay')} defaultValue={typed?.launchDay ?? shown?.day} width="short" />
      <Field name="launchTime" type="time" label={t('time')} hint={t('timeHint')} optional defaultValue={typed?.launchTime ?? shown?.time} width="short" />
      <Select key={zone} name="launchZone" label={t('zone')} hint={t('zoneHint')} problem={problemOf(refused?.fields, 'launchZone')} nothing={t('noZone')} defaultValue={zone} options={zones} />
    </>
  )
}

const never = () => () => {}
