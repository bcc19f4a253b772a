import './no-evaluation.ts'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { createBrowserRouter, RouterContextProvider } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { fetchWords, wordsIn } from '#contracts/words/words.ts'
import { apiOverHttp } from './api.ts'
import { api, refusal, site, visitor, type PageData } from './context.ts'
import { accountRoutes } from './pages/account/routes.tsx'
import { workspaceRoutes } from './pages/workspace/routes.tsx'
import './pages/workspace/workspace.css'
import { rootRoute } from './root.tsx'
import { stayWithinPage } from './within-page.ts'

const data = document.getElementById('data')
const app = document.getElementById('app')

// A page without data, such as an error, stays as the server made it.
if (data && app) {
  await fetchWords(document.documentElement.lang)
  comeAlive(app, JSON.parse(data.textContent) as PageData)
}

/** Takes up the page where the server left it. The routes come in the same order as there: data is handed over under their numbers. */
function comeAlive(app: HTMLElement, given: PageData): void {
  const words = wordsIn(document.documentElement.lang)
  const askOverHttp = apiOverHttp({ unreachableWords: words('workspace.problem.offline') })
  const router = createBrowserRouter([rootRoute([...accountRoutes, ...workspaceRoutes])], {
    hydrationData: given.hydration,
    getContext: () => {
      const context = new RouterContextProvider()
      context.set(api, askOverHttp)
      context.set(visitor, given.visitor)
      context.set(site, given.site)
      context.set(refusal, null)
      return context
    },
  })
  stayWithinPage()
  hydrateRoot(
    app,
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  )
}
