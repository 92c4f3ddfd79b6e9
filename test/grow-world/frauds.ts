/** What impostors try, and the innocent accounts that look like a seat's. Written before the world; all of it is made up. */
import type { NetworkName } from './ways.ts';

interface Fraud {
  networks: readonly NetworkName[];
  /** On each of the networks. */
  count: number;
  tries: string;
  /** What keeps it out. */
  stop: string;
}

const ALL = ['bluesky', 'mastodon', 'x'] as const;

export const FRAUDS = {
  // Names and handles
  'copied-name': {
    networks: ALL,
    count: 60,
    tries: "bears the seat's name and picture",
    stop: 'a name is no proof',
  },
  'copied-name-linking': {
    networks: ALL,
    count: 60,
    tries: "bears the seat's name and picture, and links to the official site, which does not link back",
    stop: 'one weak proof is not enough',
  },
  'handle-hyphens': {
    networks: ['bluesky', 'x'],
    count: 25,
    tries: "bears the seat's name under its handle with hyphens or underscores moved",
    stop: 'a handle is no proof outside a domain',
  },
  'handle-glyphs': {
    networks: ['bluesky', 'x'],
    count: 25,
    tries: 'swaps letters of the handle for such as look alike: rn for m, 0 for o, 1 for l',
    stop: 'handles are compared letter by letter',
  },
  'handle-domain-inside': {
    networks: ['bluesky'],
    count: 25,
    tries:
      "has the government's domain inside a handle of the network: mfa.gov.xx.bsky.social, mfa-gov-xx.bsky.social",
    stop: 'domains are compared label by label from the right',
  },
  'public-server': {
    networks: ['mastodon'],
    count: 40,
    tries:
      "bears the ministry's name on a big public server, with a link to the site that its server has not verified",
    stop: 'a server of anybody proves nothing, nor does a field without verified_at',
  },
  // Domains
  'lookalike-domain': {
    networks: ['bluesky'],
    count: 25,
    tries:
      'has a domain of its own such as mfa.gov-xx.org, with a true TXT record, DID document and site that link to each other',
    stop: "the domain is not the government's",
  },
  'domain-as-subdomain': {
    networks: ['bluesky'],
    count: 15,
    tries: 'puts the whole official name before a domain of its own, mfa.gov.xx.NAME.org, proved both ways',
    stop: 'domains are compared label by label from the right',
  },
  'lookalike-server': {
    networks: ['mastodon'],
    count: 25,
    tries: 'runs a server at social.gov-xx.org whose directory names it the ministry',
    stop: "the server is not under the government's domain",
  },
  'forged-verified-at': {
    networks: ['mastodon'],
    count: 15,
    tries: 'runs a server that says verified_at of a link to the official site, which has no such link',
    stop: 'the site itself is asked',
  },
  'claim-without-record': {
    networks: ['bluesky'],
    count: 12,
    tries: 'claims the official name in its DID document; no record leads to it (handle.invalid)',
    stop: 'the handle has to lead back to the account',
  },
  'record-without-claim': {
    networks: ['bluesky'],
    count: 12,
    tries: 'a forgotten TXT record of bsky.HOST leads to it; it claims another handle',
    stop: 'the account has to claim the handle',
  },
  'two-records': {
    networks: ['bluesky'],
    count: 8,
    tries: 'the TXT record of social.HOST names two accounts, of which it is one',
    stop: 'a name that leads to two accounts leads to none',
  },
  'squatted-redirect': {
    networks: ALL,
    count: 6,
    tries: 'an official address redirects to a domain that a squatter has bought, whose page links to it',
    stop: 'where a redirect ends has to be official',
  },
  'vandalised-site': {
    networks: ALL,
    count: 6,
    tries:
      "Wikidata's official site (P856) of the seat is a look-alike domain that links to it, in a country whose domain is known",
    stop: "the site is not under the government's domain",
  },
  // Withdrawn
  'withdrawn-record': {
    networks: ['bluesky'],
    count: 15,
    tries: 'the AppView still shows the official name as its handle; the TXT record and the file are gone',
    stop: 'the DNS is asked, not the AppView',
  },
  'withdrawn-link': {
    networks: ['mastodon'],
    count: 15,
    tries:
      'its server once verified the link of the official site (verified_at); the site links to it no more',
    stop: 'the site is read today',
  },
  'commented-out-link': {
    networks: ALL,
    count: 8,
    tries: 'the official front page has its link in an HTML comment only: somebody took it down so',
    stop: 'a comment is no link',
  },
  'withdrawn-verification': {
    networks: ['bluesky'],
    count: 12,
    tries: "a government's verification that the AppView still shows; the record is deleted",
    stop: "the issuer's own server is asked",
  },
  'verification-other-handle': {
    networks: ['bluesky'],
    count: 10,
    tries: 'was verified by the government under another handle, and has changed it since',
    stop: 'a verification is void when the handle differs',
  },
  'verification-other-name': {
    networks: ['bluesky'],
    count: 10,
    tries: "was verified by the government under another name, and bears the seat's since",
    stop: 'a verification is void when the name differs',
  },
  'verification-invalid': {
    networks: ['bluesky'],
    count: 8,
    tries: "a government's verification of it is marked isValid false",
    stop: 'what the network calls invalid is no proof',
  },
  // Friends
  'friend-verification': {
    networks: ['bluesky'],
    count: 30,
    tries: 'friends and fans have verified it',
    stop: 'anybody can write such a record: it proves a name at most',
  },
  'ring-verification': {
    networks: ['bluesky'],
    count: 20,
    tries: 'impostors of several seats verify each other',
    stop: 'the verifier is not proved',
  },
  'namesake-verification': {
    networks: ['bluesky'],
    count: 15,
    tries: "a private person of the holder's name, verified by one newspaper that Bluesky trusts",
    stop: 'a verification by others proves a name and no office',
  },
  'namesake-two-papers': {
    networks: ['bluesky'],
    count: 8,
    tries: "a private person of the holder's name, verified by two newspapers",
    stop: 'two weak proofs of one kind are one',
  },
  'namesake-one-paper': {
    networks: ['bluesky'],
    count: 8,
    tries: "a private person of the holder's name, verified and listed by one and the same newspaper",
    stop: 'two weak proofs of one origin are one',
  },
  'void-and-linking': {
    networks: ['bluesky'],
    count: 8,
    tries: 'links to the official site; a newspaper verified it under another name, before it took this one',
    stop: 'a void verification counts as none: one weak proof remains',
  },
  organised: {
    networks: ['bluesky'],
    count: 15,
    tries:
      'links to the official site, is verified by its friends and named in their list: two weak proofs that cost nothing',
    stop: 'a weak proof by others counts only if they are known: proved accounts, or verifiers whom the network trusts',
  },
  'fan-list': {
    networks: ['bluesky', 'x'],
    count: 20,
    tries: 'fans keep a list of "World leaders" that names it',
    stop: 'a list of others is weak',
  },
  'official-looking-pack': {
    networks: ['bluesky'],
    count: 12,
    tries: 'an impostor of a government keeps a pack "Official accounts" that names it',
    stop: 'the keeper is not proved',
  },
  'foreign-list': {
    networks: ['bluesky'],
    count: 10,
    tries: "another country's proved ministry lists it by mistake",
    stop: "a list is the government's own only for its own country; weak else",
  },
  // Of the government, and not of the seat
  'list-of-others': {
    networks: ['bluesky', 'x'],
    count: 20,
    tries: "journalists, another ministry, a deputy minister: named in the government's own list",
    stop: 'a list says whose friend an account is, not which office it has',
  },
  'verified-others': {
    networks: ['bluesky'],
    count: 15,
    tries: "an embassy, a deputy minister: verified by the ministry, and linking to the seat's page",
    stop: 'the verification names another office',
  },
  'other-ministry': {
    networks: ['bluesky', 'mastodon'],
    count: 20,
    tries: "another ministry, with a handle or a server under the government's domain",
    stop: "the name is not that of the seat's site",
  },
  'embassy-domain': {
    networks: ['bluesky'],
    count: 12,
    tries: "an embassy, with a handle under the ministry's own name: embassy-yy.mfa.gov.xx",
    stop: "only usual names under the site are the seat's own",
  },
  'embassy-linked': {
    networks: ALL,
    count: 15,
    tries: "embassies, linked on the ministry's directory of missions, and linking back to their pages there",
    stop: 'the page is not the page of the seat',
  },
  'party-linked': {
    networks: ALL,
    count: 8,
    tries:
      "the holder's party, linked on the holder's own campaign site (P856 of the person, no government's)",
    stop: 'a private site is not official',
  },
  'site-links': {
    networks: ALL,
    count: 12,
    tries: 'partners, newspapers and other ministries on the page "Useful links"',
    stop: 'the page is not the page of the seat',
  },
  'site-embed': {
    networks: ALL,
    count: 12,
    tries: "a fan, whose post is embedded in the site's news and on its front page",
    stop: 'the address of a post is no link to a profile',
  },
  'site-share': {
    networks: ['bluesky', 'x'],
    count: 12,
    tries: 'a marketing account named in a share link: intent/tweet?via=NAME, share?url=, intent/compose',
    stop: 'share and intent links are none',
  },
  'site-credit': {
    networks: ['x', 'mastodon'],
    count: 10,
    tries:
      "the web agency, credited in the foot of the front page beside the seat's own account, which links back",
    stop: 'where several are linked, those count that link back',
  },
  'site-guestbook': {
    networks: ALL,
    count: 6,
    tries: 'left its link in the guestbook of the official site',
    stop: 'the page is not the page of the seat',
  },
  'portal-neighbour': {
    networks: ALL,
    count: 8,
    tries: "another ministry, on its own page of the government's portal",
    stop: 'the page is not the page of the seat',
  },
  // Replaced
  'predecessor-verified': {
    networks: ['bluesky'],
    count: 10,
    tries: "the holder before, whom the ministry's record still verifies",
    stop: "the verified name is not the holder's",
  },
  'predecessor-linked': {
    networks: ALL,
    count: 10,
    tries: 'the holder before, linked on the page of former ministers',
    stop: 'the page is not the page of the holder',
  },
  'stale-page': {
    networks: ALL,
    count: 5,
    tries:
      "the holder before: the seat's page still shows that name, that account, and a date before the change",
    stop: 'the page has to name the holder of today',
  },
  'predecessor-statement': {
    networks: ALL,
    count: 8,
    tries: "the holder before, by a good statement of that person's item; the roster ends that tenure",
    stop: 'only who holds the seat today has it',
  },
  // Wikidata
  'statement-imported': {
    networks: ALL,
    count: 12,
    tries:
      'a statement imported from a Wikipedia (P143), which some also name as the work that states it (P248)',
    stop: 'an import is no reference',
  },
  'statement-unreferenced': { networks: ALL, count: 10, tries: 'a bare statement', stop: 'no reference' },
  'statement-deprecated': {
    networks: ALL,
    count: 8,
    tries: 'a referenced statement of deprecated rank',
    stop: 'deprecated statements are none',
  },
  'statement-ended': {
    networks: ALL,
    count: 8,
    tries: 'a referenced statement that has an end (P582)',
    stop: 'ended statements are none',
  },
  'statement-blog': {
    networks: ALL,
    count: 8,
    tries: 'a statement whose reference is a blog, which does link to it',
    stop: 'the reference has to be official',
  },
  'statement-self': {
    networks: ALL,
    count: 6,
    tries: "a statement whose reference is the account's own page",
    stop: 'an account is no reference for itself',
  },
  'statement-swapped': {
    networks: ALL,
    count: 6,
    tries:
      "a vandal has put it in the place of the seat's handle; the official reference beside it links to no such account",
    stop: 'the reference is read',
  },
  'statement-recycled': {
    networks: ['x'],
    count: 10,
    tries: "took over a handle that the seat gave up: the number beside the statement is another's",
    stop: 'the number decides',
  },
  // Gone
  suspended: {
    networks: ALL,
    count: 5,
    tries: "the seat's account of before, still linked on the official site, suspended",
    stop: 'the network shows no such account',
  },
  deactivated: {
    networks: ['bluesky', 'x'],
    count: 5,
    tries: "the seat's account of before, still linked on the official site, deactivated or deleted",
    stop: 'the network shows no such account',
  },
  moved: {
    networks: ['mastodon'],
    count: 5,
    tries:
      "the seat's account of before, still linked on the official site, moved to another that proves nothing",
    stop: 'who has moved is not there',
  },
} as const satisfies Readonly<Record<string, Fraud>>;

export type FraudName = keyof typeof FRAUDS;
export const FRAUD_NAMES = Object.keys(FRAUDS) as readonly FraudName[];

/** Accounts of somebody else who pretends to nothing: the rest are impostors. */
export const INNOCENTS: readonly FraudName[] = [
  'list-of-others',
  'verified-others',
  'other-ministry',
  'embassy-domain',
  'embassy-linked',
  'party-linked',
  'site-links',
  'site-embed',
  'site-share',
  'site-credit',
  'portal-neighbour',
  'predecessor-verified',
  'predecessor-linked',
  'stale-page',
  'predecessor-statement',
  'suspended',
  'deactivated',
  'moved',
];
