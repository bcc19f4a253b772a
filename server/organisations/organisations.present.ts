type Row = { id: string; name: string; website: string | null; country: string | null }

/** What everyone may know of an organisation. */
export const presentOrganisation = ({ id, name, website, country }: Row) => ({ id, name, ...(website && { website }), ...(country && { country }) })

export const presentOwnOrganisation = ({ role, ...row }: Row & { role: string }) => ({ ...presentOrganisation(row), role })
