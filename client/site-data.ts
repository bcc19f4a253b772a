import { useRouteLoaderData, type LoaderFunctionArgs } from 'react-router'
import { site, visitor, type Site, type Visitor } from './context.ts'

export const rootId = 'root'

export const loadSiteData = ({ context }: LoaderFunctionArgs): { locale: string; site: Site; visitor: Visitor } => ({ locale: context.get(site).locale, site: context.get(site), visitor: context.get(visitor) })

const useSiteData = () => useRouteLoaderData(rootId) as ReturnType<typeof loadSiteData>

/** What every page may know, wherever it stands in the frame. */
export const useSite = () => useSiteData().site
/** Only in the workspace and on the account pages: the others are the same for everyone. */
export const useVisitor = () => useSiteData().visitor
