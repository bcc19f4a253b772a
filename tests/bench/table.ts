export type Finding = {
  what: string
  ours: string
  yardstick: string
  ratio: string
  goal: string
  /** Undefined where there is no goal. */
  met: boolean | undefined
}

type Ratio = { what: string; ours: number; yardstick: number; unit: string; of: string; goal: number; /** Whether more is better, as with requests a second. */ more?: boolean; note?: string }

/** A figure beside its yardstick. */
export function asRatio({ what, ours, yardstick, unit, of, goal, more = true, note }: Ratio): Finding {
  const ratio = ours / yardstick
  return { what, ours: `${rounded(ours)} ${unit}${note ? ` (${note})` : ''}`, yardstick: `${rounded(yardstick)} ${unit}, ${of}`, ratio: `${ratio.toFixed(2)} ×`, goal: `${more ? '≥' : '≤'} ${goal} ×`, met: more ? ratio >= goal : ratio <= goal }
}

/** A figure that has to stay within a limit. */
export const asLimit = ({ what, ours, unit, most, note }: { what: string; ours: number; unit: string; most: number; note?: string }): Finding => ({
  what,
  ours: `${rounded(ours)} ${unit}${note ? ` (${note})` : ''}`,
  yardstick: '–',
  ratio: '–',
  goal: `≤ ${most} ${unit}`,
  met: ours <= most,
})

export const rounded = (number: number): string => (Math.abs(number) >= 100 ? Math.round(number).toLocaleString('en') : number.toPrecision(3).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''))

const columns = ['what', 'ours', 'yardstick', 'ratio', 'goal'] as const

/** As Markdown, which is also read well as it is. */
export function tableOf(findings: readonly Finding[]): string {
  const rows = [['what', 'ours', 'yardstick, same run', 'ratio', 'goal', 'met'], ...findings.map((finding) => [...columns.map((column) => finding[column]), finding.met === undefined ? '–' : finding.met ? 'yes' : 'NO'])]
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => [...row[at]!].length)))
  const line = (row: string[]) => `| ${row.map((cell, at) => cell + ' '.repeat(widths[at]! - [...cell].length)).join(' | ')} |`
  return [line(rows[0]!), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.slice(1).map(line)].join('\n')
}
