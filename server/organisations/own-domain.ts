import { getDomain } from 'tldts'

/** Sites on which many bodies have a page of their own: sharing one says nothing. Private suffixes (github.io …) are known to the suffix list. */
const shared = new Set(
  'facebook.com instagram.com twitter.com x.com linkedin.com youtube.com tiktok.com threads.net mastodon.social bsky.app medium.com substack.com wordpress.com blogspot.com tumblr.com weebly.com wixsite.com squarespace.com google.com linktr.ee eventbrite.co.uk eventbrite.com meetup.com nextdoor.co.uk nextdoor.com justgiving.com gofundme.com change.org actionnetwork.org github.com gitlab.com codeberg.org wikipedia.org wordpress.org'.split(
    ' ',
  ),
)

/** Where anybody gets a mailbox: an address there says nothing about a body, and nobody can answer there for one. Large providers; a small one costs no more than it did before. */
const mailboxes = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr hotmail.it hotmail.es live.com live.co.uk live.fr live.nl msn.com passport.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.ie yahoo.ca yahoo.co.in yahoo.com.au yahoo.com.br ymail.com rocketmail.com aol.com aol.co.uk aim.com icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tuta.com fastmail.com fastmail.fm hey.com zoho.com zohomail.com mail.com email.com gmx.com gmx.de gmx.net gmx.at gmx.ch gmx.fr gmx.co.uk web.de t-online.de freenet.de posteo.de posteo.net mailbox.org riseup.net disroot.org btinternet.com btopenworld.com talktalk.net tiscali.co.uk sky.com virginmedia.com virgin.net blueyonder.co.uk ntlworld.com plus.net plusnet.com o2.co.uk ee.co.uk eircom.net orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr libero.it virgilio.it alice.it tin.it tiscali.it ziggo.nl kpnmail.nl planet.nl xs4all.nl hetnet.nl telenet.be skynet.be proximus.be bluewin.ch telia.com comhem.se wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz abv.bg mail.ru yandex.ru yandex.com rambler.ru ukr.net qq.com 163.com 126.com sina.com naver.com daum.net hanmail.net comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net rogers.com shaw.ca bigpond.com optusnet.com.au xtra.co.nz uol.com.br bol.com.br terra.com.br rediffmail.com mailinator.com guerrillamail.com yopmail.com trashmail.com 10minutemail.com temp-mail.org'.split(
    ' ',
  ),
)

/** The registrable domain of a website or of the part of an address after the @; undefined where the host is shared by many or gives mailboxes to anybody. */
export function ownDomain(website: string | undefined | null): string | undefined {
  if (!website) return undefined
  const domain = getDomain(website, { allowPrivateDomains: true })
  return domain && !shared.has(domain) && !mailboxes.has(domain) ? domain : undefined
}

export const domainOfEmail = (email: string): string | undefined => ownDomain(email.slice(email.lastIndexOf('@') + 1))
