import { account } from './en/account.ts'
import { design } from './en/design.ts'
import { domain } from './en/domain.ts'
import { emails } from './en/emails.ts'
import { host } from './en/host.ts'
import { letter } from './en/letter.ts'
import { objector } from './en/objector.ts'
import { press } from './en/press.ts'
import { problems } from './en/problems.ts'
import { publicPages } from './en/public.ts'
import { record } from './en/record.ts'
import { refusals } from './en/refusals.ts'
import { sharing } from './en/sharing.ts'
import { signer } from './en/signer.ts'
import { site } from './en/site.ts'
import { workspace } from './en/workspace.ts'

/** Every word the product speaks, in English: the language all other catalogues are held against. */
export const en = { account, design, domain, emails, host, letter, objector, press, problems, public: publicPages, record, refusals, sharing, signer, site, workspace } as const
