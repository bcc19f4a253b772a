/** Where a lead begins: its campaigns, its organisation, a new campaign. */
export const startingWords = {
  home: {
    title: 'Your campaigns',
    start: 'Start a campaign',
    found: 'Found another organisation',
    caption: 'Campaigns that you lead',
    campaign: 'Campaign',
    lead: 'Lead',
    state: 'State',
    count: 'Organisations',
    deadline: 'Deadline',
    none: 'None',
    welcome: 'Welcome. Three steps lead to a published statement.',
    step1: 'Found the organisation that leads: its name, and its website if it has one.',
    step2: 'Write the statement, and name the decision-makers that it is addressed to.',
    step3: 'Publish. The wording freezes, and organisations can sign.',
    foundFirst: 'Found your organisation',
    startFirst: 'Your organisation is ready. Now start its first campaign.',
  },

  found: {
    title: 'Found an organisation',
    intro: 'This is the organisation that leads the campaign. Its name stands on the statement, in every e-mail and on every letter.',
    name: 'Name of the organisation',
    nameHint: 'As it should be shown to everyone.',
    website: 'Website',
    country: 'Country',
    noCountry: 'Choose a country',
    found: 'Found this organisation',
  },

  start: {
    title: 'Start a campaign',
    intro: 'A campaign starts as a draft that only you can see.',
    needsOrganisation: 'A campaign is led by an organisation. Found yours first.',
    campaignTitle: 'Title of the campaign',
    titleHint: 'Such as: A £1 bus fare for everyone under 25. You can change it until you publish.',
    organisation: 'Led by',
    slug: 'Web address',
    slugHint: 'The end of the campaign’s address: small letters, digits and hyphens. Leave it empty and we make one from the title.',
    start: 'Start this campaign',
  },
} as const
