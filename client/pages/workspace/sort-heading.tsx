import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useTranslations } from 'use-intl/react'
import type { SignatureSort } from '#contracts/lead-signatures.ts'
import { listPath, type ListAsked } from './list-path.ts'

/** Times begin with the newest, everything else at its beginning. */
const firstWay = (sort: SignatureSort): 'asc' | 'desc' => (sort === 'submitted' || sort === 'confirmed' ? 'desc' : 'asc')

type Props = { slug: string; sort: SignatureSort; asked: ListAsked; children: ReactNode }

/** A column that sorts: its heading is a link, and followed again it turns the order round. */
export function SortHeading({ slug, sort, asked, children }: Props) {
  const t = useTranslations('workspace.signatures')
  const now = asked.sort ?? (asked.state === 'waiting' ? undefined : 'submitted')
  const order = now === sort ? (asked.sort ? (asked.order ?? 'asc') : 'desc') : undefined
  const next = order === undefined ? firstWay(sort) : order === 'asc' ? 'desc' : 'asc'
  return (
    <th scope="col" aria-sort={order && (order === 'asc' ? 'ascending' : 'descending')}>
      <Link to={listPath(slug, { ...asked, sort, order: next, page: undefined })} preventScrollReset>
        {children} <span className="sort-mark" aria-hidden="true">{order === 'asc' ? '▲' : order === 'desc' ? '▼' : '↕'}</span>
        {order && <span className="visually-hidden">{t(order === 'asc' ? 'ascending' : 'descending')}</span>}
      </Link>
    </th>
  )
}
