/** What was checked of a sign-on, what for, and what is known of it. */
export const checkingWords = {
  check: {
    'own-domain': 'Confirmed from an address at its own website’s domain',
    email: 'Confirmed by e-mail',
    'second-person': 'A second person at the organisation authorised it',
    'second-own-domain': 'A second person at the organisation authorised it, from an address at its own website’s domain',
    'register-address': 'Authorised from the address in register {register}',
    lead: 'Vouched for by the lead on {date}',
    register: 'Matched to register number {register}',
  },
  heldFor: {
    'same-organisation': 'Its name is the same as that of an organisation that has signed, or much like it. The lead checks whether they are one and the same.',
    'policy-domain': 'It was confirmed from another domain than its website’s, and this campaign checks those by hand.',
    'policy-hold-all': 'The lead of this campaign looks at every sign-on before it is listed.',
    dispute: 'Somebody at the organisation said that this was not them, so the lead looks into it.',
    'name-change': 'A change of its name waits for the lead.',
    'second-person': 'In this campaign a second person at the organisation authorises each sign-on. It is listed by itself once that person has.',
    'second-declined': 'The second person at the organisation who was asked does not authorise it. The lead looks into it.',
  },
  /** What a lead notes of a call; private. */
  vouched: 'Spoke with {person}.',
  numberFrom: { register: 'The number is from a register.', website: 'The number is from the organisation’s website.', known: 'The number was known before.' },
  /** On what basis somebody says to sign. Said, not checked. */
  basis: { 'chief-officer': 'The signatory is the chief officer', 'board-minute': 'Decided by the board or committee, and minuted', delegated: 'Delegated to the signatory', other: 'Something else' },
  basisOther: 'Something else: {words}',
  /** What everyone may read of why a sign-on was taken off. */
  publicReason: {
    duplicate: 'The organisation is on the list by another sign-on',
    'no-authority': 'The organisation says that nobody signed for it',
    unreachable: 'The lead could not find or reach this organisation',
    person: 'It was a person, not an organisation',
    untrue: 'The details were not true',
    'one-hand': 'It was one of several sign-ons sent by the same hand',
    rules: 'It does not fit this campaign’s rules on who may sign',
    mistake: 'It was listed by mistake',
  },
  /** What a register says of the number that was given. For the lead, and for the signatory. */
  register: {
    match: 'The number {number} belongs to “{name}”, which is in the register now.',
    'other-name': 'The number {number} belongs to “{name}”, which is another name.',
    removed: 'The number {number} belongs to “{name}”, which has been removed from the register.',
    'removed-other-name': 'The number {number} belongs to “{name}”, which is another name, and which has been removed from the register.',
    domain: 'The register gives a website at {domain}, where the address is too.',
    address: 'The register gives this very address as the public one.',
  },
  /** How the domain of the address stands to that of the website. */
  mailbox: {
    same: 'The address is at {domain}, as the website is.',
    other: 'The address is at {domain}, the website is at {website}.',
    free: 'The address is at {domain}, where anybody can have one. The website is at {website}.',
    freeAlone: 'The address is at {domain}, where anybody can have one. No website was given.',
    alone: 'The address is at {domain}. No website was given.',
    shared: 'The address is at {domain}. The website is a page on a site that many share.',
    freeShared: 'The address is at {domain}, where anybody can have one. The website is a page on a site that many share.',
  },
  /** What many sign-ons had in common that were taken off at once. */
  condition: {
    ids: '{count, plural, one {# sign-on that was ticked} other {# sign-ons that were ticked}}',
    domain: 'the address is at {domain}, or below it',
    address: 'the address looks like {address}',
    network: 'sent from the same network as {name}',
    from: 'sent from {time} on',
    to: 'sent before {time}',
    states: 'state: {states}',
  },
} as const
