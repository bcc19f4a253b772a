import ical, { ICalAlarmType } from 'ical-generator'
import { timeIn } from '#contracts/words/formats.ts'
import { spokenIn, wordsIn } from '#contracts/words/words.ts'
import type { Services } from '../services.ts'
import type { FoundDecision } from './read-decision.ts'

const halfAnHour = 30 * 60_000
const twoDays = 2 * 86_400

/** The end of the time to decide as a calendar entry: in UTC, so that every calendar shows it in its reader's own zone. The same entry again replaces itself. */
export function deadlineToCalendar({ locale, signature, campaign }: FoundDecision, { decideUrl, host, now }: { decideUrl: string; host: string; now: Date }): string {
  const [words, spoken] = [wordsIn(locale), spokenIn(locale)]
  const end = signature.askingUntil ?? campaign.closesAt ?? signature.expiresAt
  const names = { organisation: signature.name, title: campaign.title }
  const calendar = ical({ prodId: { company: 'Countersign', product: 'Countersign', language: 'EN' } })
  const entry = calendar.createEvent({
    id: `decide-${signature.id}@${host}`,
    stamp: now,
    start: new Date(end.getTime() - halfAnHour),
    end,
    summary: words('emails.calendar.summary', names),
    description: [
      words('emails.calendar.until', { ...names, time: timeIn(spoken, end) }),
      ...(campaign.closesAt ? [words('emails.calendar.closes', { time: timeIn(spoken, campaign.closesAt) })] : []),
      decideUrl,
    ].join('\n'),
    url: decideUrl,
  })
  entry.createAlarm({ type: ICalAlarmType.display, trigger: twoDays })
  return calendar.toString()
}

export const decideUrlOf = ({ siteUrl }: Pick<Services, 'siteUrl'>, token: string): string => `${siteUrl}/decide/${token}`
