/** What kind of body an organisation is. */
export const organisationWords = {
  organisationKind: {
    charity: 'Charity',
    company: 'Company',
    'co-operative': 'Co-operative',
    'public-body': 'Public body, such as a council',
    'faith-group': 'Faith group',
    school: 'School, college or university',
    union: 'Trade union',
    network: 'Network or alliance',
    group: 'Community group or club',
    other: 'Something else',
  },
}
