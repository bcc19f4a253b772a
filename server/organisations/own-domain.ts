import { getDomain } from 'tldts'
import { isFreeMail } from './free-mail.ts'

/** Sites on which many bodies have a page of their own: sharing one says nothing. Private suffixes (github.io …) are known to the suffix list. */
const shared = new Set(
  'facebook.com instagram.com twitter.com x.com linkedin.com youtube.com tiktok.com threads.net mastodon.social bsky.app medium.com substack.com wordpress.com blogspot.com tumblr.com weebly.com wixsite.com squarespace.com google.com linktr.ee eventbrite.co.uk eventbrite.com meetup.com nextdoor.co.uk nextdoor.com justgiving.com gofundme.com change.org actionnetwork.org github.com gitlab.com codeberg.org wikipedia.org wordpress.org'.split(
    ' ',
  ),
)

/** The registrable domain of a website or of the part of an address after the @; undefined where the host is shared by many or gives mailboxes to anybody. */
export function ownDomain(website: string | undefined | null): string | undefined {
  if (!website) return undefined
  const domain = getDomain(website, { allowPrivateDomains: true })
  return domain && !shared.has(domain) && !isFreeMail(domain) ? domain : undefined
}

export const domainOfEmail = (email: string): string | undefined => ownDomain(email.slice(email.lastIndexOf('@') + 1))
