import { isValidElement, type ReactElement, type ReactNode } from 'react'

type Head = string | { title: string; numeric: true } | ReactElement
type Props = { caption: string; /** Words, or a whole heading cell with a key. */ heads: readonly Head[]; /** What the last column is called, where its cells say it all and it has no heading to see. */ actions?: string; look?: 'sign-ons' | 'targets' | 'imported' | 'hosted'; children: ReactNode }

/** A table whose rows stack as cards on a telephone, where each cell is named by its `data-title`. */
export function StackedTable({ caption, heads, actions, look, children }: Props) {
  return (
    <div className={look ? `stacked ${look}` : 'stacked'}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {heads.map(headingOf)}
            {actions && (
              <th scope="col">
                <span className="visually-hidden">{actions}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

function headingOf(head: Head): ReactElement {
  if (isValidElement(head)) return head
  const { title, numeric } = typeof head === 'string' ? { title: head, numeric: false } : head
  return (
    <th key={title} scope="col" className={numeric ? 'numeric' : undefined}>
      {title}
    </th>
  )
}
