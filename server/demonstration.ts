type SignOn = { name: string; place: string; website?: string; person: string; role: string; quote?: string; unconfirmed?: true }

const signOns: SignOn[] = [
  { name: 'Harbourside Tenants’ Association', place: 'Alderwick', website: 'harboursidetenants.example', person: 'Maureen Okafor', role: 'Chair', quote: 'Half our members under 25 turn down shifts because the bus home costs more than the first hour’s pay.' },
  { name: 'The Alderwick Citizens’ Advice Network', place: 'Alderwick', website: 'alderwickadvice.example', person: 'Daniel Price', role: 'Chief Executive' },
  { name: 'St Brannoc’s Church', place: 'Nether Alder', person: 'Revd Ruth Adeyemi', role: 'Vicar' },
  { name: '42nd Alderwick Scouts', place: 'Alderwick', person: 'Colin Marsh', role: 'Group Scout Leader' },
  { name: 'Alder Valley College Students’ Union', place: 'Alderwick', website: 'aldervalleysu.example', person: 'Priya Nair', role: 'President', quote: 'Students here pay more to reach a lecture than to eat. A pound each way would change which courses people dare to choose.' },
  { name: 'Éirígí Community Kitchen', place: 'Port Morrow', person: 'Siobhán Kelly', role: 'Coordinator' },
  { name: 'Nether Alder Women’s Institute', place: 'Nether Alder', person: 'Jean Holloway', role: 'Secretary' },
  { name: 'Over Alder Women’s Institute', place: 'Over Alder', person: 'Pauline Frith', role: 'President' },
  { name: 'Morrow & District Trades Council', place: 'Port Morrow', website: 'morrowtrades.example', person: 'Gareth Bevan', role: 'Secretary' },
  { name: 'Al-Noor Community Centre', place: 'Alderwick', website: 'alnoorcentre.example', person: 'Yusuf Rahman', role: 'Trustee' },
  { name: 'Young Carers Alder Valley', place: 'Alderwick', website: 'youngcarersav.example', person: 'Hannah Whitlock', role: 'Director', quote: 'A young carer cannot wait for the cheap fare. They go when they are needed.' },
  { name: 'Port Morrow Sea Cadets', place: 'Port Morrow', person: 'Lt Amy Trent', role: 'Commanding Officer' },
  { name: 'Alderwick Chamber of Trade', place: 'Alderwick', website: 'alderwickchamber.example', person: 'Robert Lyle', role: 'Chair' },
  { name: 'Green Lanes Cycling Club', place: 'Over Alder', person: 'Tom Ashby', role: 'Secretary' },
  // These two make the lead's queue: one resembles a backer, one has not been confirmed.
  { name: 'Harbourside Tenant’s Association', place: 'Alderwick', person: 'Lee Donnelly', role: 'Treasurer' },
  { name: 'Alderwick Youth Theatre', place: 'Alderwick', person: 'Grace Oyelaran', role: 'Artistic Director', unconfirmed: true },
]

/** A made-up campaign in a made-up county, to develop and demonstrate with. */
export const demonstration = {
  host: { email: 'host@aldervalleyhosting.example' },
  lead: { name: 'Alder Valley Community Alliance', website: 'https://aldervalleyalliance.example', email: 'lead@aldervalleyalliance.example' },
  statement: {
    slug: 'a-pound-a-ride',
    title: 'A pound a ride for everyone under 25',
    ask: 'Extend the £1 bus fare to everyone under 25 in Alder Valley from April.',
    body: `We are charities, churches, clubs, colleges and businesses of Alder Valley. We meet young people every day, and every day we meet the bus fare.

A single from Port Morrow to Alderwick costs £3.40. For an apprentice on the lowest wage that is half an hour's work, each way, before the day has begun. Those under 19 ride for £1. On the morning of a nineteenth birthday the fare more than trebles.

## What we see

- Students who choose the course they can walk to, not the one they are good at.
- Shifts turned down because the last bus home eats the wage.
- Young carers who pay the full fare because they travel when they are needed, not when it is cheap.

## What we ask

We ask the Mayor of Alder Valley to:

1. **extend the £1 fare to everyone under 25**, on every operator's buses, from 1 April;
2. **keep it for at least three years**, so that people can plan a course or a job around it;
3. **publish each year** how many journeys were made with it.

The county's own study puts the cost at £2.1 million a year. That is less than was returned unspent from the transport budget last year.

> A bus that people cannot afford is a bus that does not come.
`,
  },
  decisionMaker: {
    name: 'Eleanor Marchetti',
    role: 'Mayor of Alder Valley',
    institution: 'Alder Valley Combined Authority',
    address: 'Mayor’s Office\nCounty Hall\n1 Quay Street\nAlderwick AW1 2QS',
    salutation: 'Dear Mayor Marchetti',
    area: 'Alder Valley',
  },
  signOns,
}
