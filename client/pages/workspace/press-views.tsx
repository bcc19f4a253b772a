import { NavLink } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { useCampaign } from './campaign-layout.tsx'

const views = ['', '/quotes', '/pictures', '/embargo'] as const
const words = { '': 'contactAndFacts', '/quotes': 'quotes', '/pictures': 'pictures', '/embargo': 'embargo' } as const

/** The parts of the press desk, each on a page of its own. */
export function PressViews() {
  const t = useTranslations('workspace.press.views')
  const { campaign, quotes } = useCampaign()
  return (
    <nav aria-label={t('label')}>
      <ul className="views">
        {views.map((view) => (
          <li key={view}>
            <NavLink to={`/workspace/campaigns/${campaign.slug}/press${view}`} end>
              {view === '/quotes' && quotes > 0 ? t('quotesWith', { count: quotes }) : t(words[view])}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
