import type { Services } from '../services.ts'

/** Stands for an address that wants no e-mails from a lead, so that nothing else of it needs to be kept. */
export const stoppedPseudonym = ({ secrets }: Pick<Services, 'secrets'>, { organisationId, emailFolded }: { organisationId: string; emailFolded: string }): string =>
  secrets.pseudonym(`stopped ${organisationId} ${emailFolded}`)
