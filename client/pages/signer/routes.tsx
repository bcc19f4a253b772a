import type { RouteObject } from 'react-router'
import type { PageHandle } from '../../context.ts'
import * as address from './address.tsx'
import * as authorise from './authorise.tsx'
import * as confirm from './confirm.tsx'
import * as confirmByCode from './confirm-by-code.tsx'
import * as findInRegister from './find-in-register.tsx'
import * as founding from './founding.tsx'
import * as contact from './contact.tsx'
import * as decide from './decide.tsx'
import * as erase from './erase.tsx'
import * as erased from './erased.tsx'
import * as logo from './logo.tsx'
import * as askOrganisation from './ask-organisation.tsx'
import * as ownPress from './own-press.tsx'
import * as preview from './preview.tsx'
import * as pressQuestion from './press-question.tsx'
import * as removed from './removed.tsx'
import * as invitation from './invitation.tsx'
import * as sign from './sign.tsx'
import * as signature from './signature.tsx'
import * as signatureLink from './signature-link.tsx'
import * as unsubscribe from './unsubscribe.tsx'

const handle: PageHandle = { kind: 'signer', robots: 'noindex' }

/** The signer's way, from the wording to the page of the own sign-on. Whoever holds a link may use it; nobody signs in. */
export const signerRoutes: RouteObject[] = [
  { path: 'campaigns/:slug/sign', handle, ...sign },
  { path: 'campaigns/:slug/sign/register', handle, ...findInRegister },
  { path: 'founding/:token', handle, ...founding },
  { path: 'confirm', handle, ...confirmByCode },
  { path: 'confirm/:token', handle, ...confirm },
  { path: 'invitation/:token', handle, ...invitation },
  { path: 'signature/:token', handle, ...signature },
  { path: 'signature/:token/logo', handle, ...logo },
  { path: 'campaigns/:slug/backers/:id/question', handle, ...askOrganisation },
  { path: 'preview/:token', handle, ...preview },
  { path: 'question/:token', handle, ...pressQuestion },
  { path: 'signature/:token/press', handle, ...ownPress },
  { path: 'signature/:token/erasure', handle, ...erase },
  { path: 'erased', handle, ...erased },
  { path: 'authorise/:token', handle, ...authorise },
  { path: 'contact/:token', handle, ...contact },
  { path: 'removed', handle, ...removed },
  { path: 'decide/:token', handle, ...decide },
  { path: 'address/:token', handle, ...address },
  { path: 'signature-link', handle, ...signatureLink },
  { path: 'unsubscribe/:token', handle, ...unsubscribe },
]
