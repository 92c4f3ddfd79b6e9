/** The accounts that a page of an official site calls its own, and its pages on which more of them may stand. */
import { isDate } from '../../roster/dates.ts';
import { isNetwork, parseAccountId, parseHandle } from '../../roster/handles.ts';
import { listAddress } from '../../roster/list-address.ts';
import { htmlTags, type Tag } from './html-tags.ts';
import { warns } from './warning.ts';

type LinkedNetwork = 'bluesky' | 'mastodon' | 'x';

/** By handle, or on Bluesky by DID where the link has that. */
export interface LinkedAccount {
  network: LinkedNetwork;
  handle: string;
  accountId: string;
  /** It stands where sites link to themselves elsewhere, and not somewhere in what they tell. */
  isMarked: boolean;
  /** It is an item of a list for itself, without another word. */
  isItem: boolean;
}

export interface PageLinks {
  /** Each once, in the order of the page. */
  accounts: LinkedAccount[];
  /** Addresses on the same host that are plainly of contacts or social media. */
  more: string[];
  /** Pages on the same host whose label names an office, in few words, as that of a minister with the name. */
  offices: { address: string; label: string }[];
  /** Numbers of lists on X. */
  lists: string[];
  /** What stands over the page. */
  heading: string;
  /** The day of its last change, as the page states it for machines; '' where it does not. */
  modified: string;
}

/** What is quoted, embedded, told in news or commented is nobody's own link. */
const OTHERS_ELEMENTS = new Set([
  'blockquote',
  'q',
  'cite',
  'article',
  'template',
  'dialog',
  'object',
  'svg',
]);
const OTHERS_WORDS =
  /(?:^|-)(?:tweets?|timeline|embed(?:ded)?|feeds?|wall|stream|mention|share|sharing|news|actualites?|noticias?|notizie|nachrichten|comments?|partners?|partenaires?|quotes?|testimonials?)(?:-|$)/;
/** Where sites link to themselves elsewhere. */
const OWN_ELEMENTS = new Set(['header', 'footer', 'nav', 'aside', 'address']);
const OWN_WORDS =
  /(?:^|-)(?:socials?|follow|contacts?|kontakte?|contatti|contatos?|contactos?|reseaux|redes|suivez|siguenos|siga|seguici|bluesky|mastodon|twitter)(?:-|$)|^(?:(?:site|page|main|global|top|bottom)-)?(?:footer|header)(?:-|$)/;
/** Who made a site links to themselves, too. */
const CREDIT =
  /\b(?:by|powered|par|por|von|da|av|af|door|desarrollad[oa]|diseñad[oa]|réalisation|conception)\s*:?\s*$/i;
/** Whose software a site is made with: its makers link to themselves. */
const MAKERS =
  /^(?:wordpress(?:dotcom)?|drupal|joomla|wix|typo3(?:org)?|squarespace|elementor|envato|themeforest|getbootstrap|plone|ghost)(?:$|\.|@)/i;
/** Elements that are paragraphs for themselves. */
const BLOCKS =
  /^(?:p|li|div|dd|dt|td|th|tr|table|h[1-6]|ul|ol|dl|section|main|header|footer|nav|aside|address|body|figure|form|hr)$/;
/** Elements without an end. */
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

interface Open {
  name: string;
  isHidden: boolean;
  isMarked: boolean;
  /** Whose words these are is not the site's. */
  isOthers: boolean;
  /** Level of the heading that warns of what stands here, or the words before a list as if of the lowest; 0 for none. */
  warnedBy: number;
}

/** A paragraph, as far as it is read. */
interface Block {
  isItem: boolean;
  /** All of its words, and those outside of links. */
  text: string;
  outside: string;
  links: Omit<LinkedAccount, 'isItem'>[];
}

/**
 * @param address of the page as it was given.
 * @param isOfContacts whether the page is plainly of contacts or social media: each link on it is one of these.
 */
export function linksOfPage(html: string, address: string, isOfContacts = false): PageLinks {
  const accounts = new Map<string, LinkedAccount>();
  let block: Block = { isItem: false, text: '', outside: '', links: [] };
  let isWarning = false;
  const top: Open = { ...OUTSIDE };
  const more = new Set<string>();
  const offices = new Map<string, string>();
  const lists = new Set<string>();
  let modified = '';
  let heading = '';
  const open: Open[] = [];
  let base = address;
  let anchor: { href: string; text: string } | null = null;
  let before = '';
  for (const tag of htmlTags(html)) {
    const { name, isEnd, attributes, text } = tag;
    if (BLOCKS.test(name)) endBlock(!isEnd && (name === 'li' || (block.isItem && block.text.trim() === '')));
    if (!isEnd && OWN_ELEMENTS.has(name)) isWarning = false;
    if (isEnd) {
      if (name === 'a') endAnchor();
      closeUntil(open, name);
    }
    const inside = open.at(-1) ?? top;
    const level = isEnd && /^h[1-6]$/.test(name) ? Number(name[1]) : 0;
    // A heading is for all that follows in the same element, up to the next one of its level.
    if (level > 0 && (isWarning || inside.warnedBy >= level)) inside.warnedBy = isWarning ? level : 0;
    const here: Open = isEnd ? inside : opened(tag, inside, isOfContacts);
    if (!isEnd && isWarning && /^(?:ul|ol|dl|table)$/.test(name)) here.warnedBy = 6;
    if (!isEnd && !VOID.has(name) && open.length < DEEPEST) open.push(here);
    const href = attributes.get('href') ?? '';
    if (!isEnd && name === 'meta' && modified === '') modified = dayIn(tag);
    if (!isEnd && name === 'base' && href !== '' && URL.canParse(href, address))
      base = new URL(href, address).href;
    const isLink =
      !isEnd && href !== '' && (name === 'a' || name === 'area' || (name === 'link' && isOwn(tag)));
    if (isLink && name === 'a') {
      endAnchor();
      anchor = here.isHidden ? null : { href, text: labelOf(tag) };
    }
    if (isLink && !here.isHidden && !here.isOthers && here.warnedBy === 0 && !CREDIT.test(before)) {
      const list = URL.canParse(href, base) ? listAddress(new URL(href, base).href) : undefined;
      if (list !== undefined && !('fault' in list) && list.network === 'x') lists.add(list.id);
      const linked = accountInLink(href, base);
      if (linked !== null && !MAKERS.test(linked.handle))
        block.links.push({ ...linked, isMarked: here.isMarked || isOwn(tag) });
    }
    before = text.slice(-LONGEST_LABEL);
    if (open.some((one) => one.name === 'h1') && heading.length < LONGEST_LABEL) heading += ` ${text}`;
    if (block.text.length < LONGEST_BLOCK) block.text += ` ${labelOf(tag)} ${text.slice(0, LONGEST_BLOCK)}`;
    if (anchor === null && block.outside.length < LONGEST_BLOCK) block.outside += text;
    if (anchor !== null && anchor.text.length < LONGEST_LABEL) anchor.text += ` ${text}`;
  }
  endAnchor();
  endBlock(false);
  return {
    accounts: [...accounts.values()],
    more: [...more],
    offices: [...offices].map(([address, label]) => ({ address, label })),
    lists: [...lists],
    heading,
    modified,
  };

  /** What is linked in a paragraph that warns is left out. */
  function endBlock(isItem: boolean): void {
    const isEmpty = block.text.trim() === '';
    if (!isEmpty) isWarning = warns(block.text);
    for (const linked of isEmpty || !isWarning ? block.links : []) {
      const key = `${linked.network} ${linked.handle.toLowerCase()} ${linked.accountId}`;
      const known = accounts.get(key);
      accounts.set(key, {
        ...(known ?? linked),
        isMarked: linked.isMarked || known?.isMarked === true,
        isItem: (block.isItem && block.outside.trim() === '') || known?.isItem === true,
      });
    }
    block = { isItem, text: '', outside: '', links: [] };
  }

  function endAnchor(): void {
    const target = anchor === null ? null : contactPage(anchor.href, anchor.text, base, address);
    if (target !== null) more.add(target);
    const office = anchor === null ? null : officePage(anchor.href, anchor.text, base, address);
    if (office !== null && offices.size < MOST_OFFICES) offices.set(office.address, office.label);
    anchor = null;
  }
}

const OUTSIDE: Open = { name: '', isHidden: false, isMarked: false, isOthers: false, warnedBy: 0 };
const LONGEST_LABEL = 200;
const LONGEST_BLOCK = 2000;
/** As deep as browsers go. */
const DEEPEST = 512;

function opened({ name, attributes }: Tag, inside: Open, isOfContacts: boolean): Open {
  const words = ['class', 'id', 'role', 'aria-label', 'title']
    .flatMap((key) => (attributes.get(key) ?? '').split(/\s+/))
    .map((word) =>
      word
        .replace(/([a-z])(?=[A-Z])/g, '$1-')
        .replaceAll('_', '-')
        .toLowerCase(),
    );
  const style = attributes.get('style') ?? '';
  const isPage = name === 'html' || name === 'body';
  const isOthers = OTHERS_ELEMENTS.has(name) && !(isOfContacts && name === 'article');
  return {
    name,
    isHidden:
      inside.isHidden ||
      attributes.has('hidden') ||
      /display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|text-indent)\s*:\s*-\d{3,}/i.test(style),
    isMarked:
      inside.isMarked ||
      isOfContacts ||
      OWN_ELEMENTS.has(name) ||
      (!isPage && words.some((word) => OWN_WORDS.test(word))),
    isOthers: inside.isOthers || isOthers || (!isPage && words.some((word) => OTHERS_WORDS.test(word))),
    warnedBy: OWN_ELEMENTS.has(name) ? 0 : inside.warnedBy,
  };
}

/** Up to the element that ends; an end without a beginning ends nothing. */
function closeUntil(open: Open[], name: string): void {
  const at = open.findLastIndex((one) => one.name === name);
  if (at >= 0) open.length = at;
}

function isOwn({ attributes }: Tag): boolean {
  return (attributes.get('rel') ?? '').toLowerCase().split(/\s+/).includes('me');
}

function labelOf({ attributes }: Tag): string {
  return ['aria-label', 'title'].map((key) => attributes.get(key) ?? '').join(' ');
}

const CONTACT_WORD =
  /^(?:contacts?|contact-us|contacto|contactos|contato|contatos|contatti|kontakt|kontakte|contactez-nous|nous-contacter|social|socials|social-media|social-networks?|follow|follow-us|suivez-nous|reseaux-sociaux|medias-sociaux|redes-sociales|redes-sociais|siguenos|soziale-medien|social-medier|sociale-media)$/;

const OFFICE_WORD =
  /(?:^|[^\p{L}])(?:(?:prime |first )?minist(?:er|re|ro|ra|rs|ru|eri|erin)|außenminister(?:in)?|bundeskanzler(?:in)?|chancellor|secretary|president|présidente?|presidente|presidenta|premier)(?:$|[^\p{L}])/iu;
/** Words in the label of a page that is a person's, beside the name: a headline has more. */
const MOST_WORDS = 10;
const MOST_OFFICES = 40;

/** A page of the same host that is labelled with an office, as in "The Minister, Ann Doe". */
function officePage(
  href: string,
  text: string,
  base: string,
  address: string,
): { address: string; label: string } | null {
  const label = text.replace(/\s+/g, ' ').trim();
  if (label.split(' ').length > MOST_WORDS || !OFFICE_WORD.test(label)) return null;
  const target = sameHostPage(href, base, address);
  return target === null ? null : { address: target.href, label };
}

/** The day that a page's head gives for its last change. */
function dayIn({ attributes }: Tag): string {
  const name = attributes.get('name') ?? attributes.get('property') ?? '';
  if (
    !/^(?:dcterms?\.modified|dc\.date\.modified|article:modified_time|og:updated_time|last-modified)$/i.test(
      name,
    )
  )
    return '';
  const day = (attributes.get('content') ?? '').trim().slice(0, 10);
  return isDate(day) ? day : '';
}

/** `null` for what is no other page of the same host. */
function sameHostPage(href: string, base: string, address: string): URL | null {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  const own = new URL(address);
  if (url.protocol !== 'https:' || url.host !== own.host || url.username !== '' || url.search !== '')
    return null;
  url.hash = '';
  return url.href === own.href ? null : url;
}

/** The address of a page of the same host whose address or label says that it is of contacts or social media. */
function contactPage(href: string, label: string, base: string, address: string): string | null {
  const url = sameHostPage(href, base, address);
  if (url === null) return null;
  const last = url.pathname.replace(/\/+$/, '').split('/').at(-1) ?? '';
  const words = [last.replace(/\.(?:html?|php|aspx?|jsp)$/i, ''), label].map((word) =>
    word
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-'),
  );
  return words.some((word) => CONTACT_WORD.test(word)) ? url.href : null;
}

/** Names of X that are no account's. */
const X_PATHS = new Set(
  [
    'about',
    'account',
    'compose',
    'download',
    'explore',
    'hashtag',
    'home',
    'i',
    'intent',
    'jobs',
    'login',
    'logout',
  ]
    .concat([
      'messages',
      'notifications',
      'oauth',
      'privacy',
      'search',
      'settings',
      'share',
      'signup',
      'statuses',
    ])
    .concat(['tos', 'welcome', 'widgets']),
);

/** Sites whose addresses look like those of accounts on Mastodon. */
const NOT_MASTODON =
  /(?:^|\.)(?:youtube|youtu|tiktok|threads|medium|instagram|facebook|linkedin|flipboard|substack|rumble|odysee|pinterest|t|telegram|truthsocial|gab|gettr|vk|kick|flickr|patreon|snapchat|twitch|github|gitlab|google|spotify|soundcloud|wa|whatsapp|bsky|x|twitter)\.[a-z]{2,4}$/;

/** The account whose profile a link leads to; `null` for every other link, such as to a post, a search or a share. */
export function accountInLink(href: string, base: string): Omit<LinkedAccount, 'isMarked' | 'isItem'> | null {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || url.port !== '')
    return null;
  const host = url.hostname.replace(/^(?:www|mobile|m)\./, '').replace(/\.$/, '');
  const path = segmentsOf(url.pathname);
  if (path === null) return null;
  if (host === 'bsky.app') {
    return path.length === 2 && path[0] === 'profile' ? named('bluesky', path[1]!) : null;
  }
  if (host === 'x.com' || host === 'twitter.com') {
    const name =
      path.length === 0 ? (/^#!\/([^/?]+)$/.exec(url.hash)?.[1] ?? '') : path.length === 1 ? path[0]! : '';
    return X_PATHS.has(name.toLowerCase()) ? null : named('x', name.replace(/^@/, ''));
  }
  if (NOT_MASTODON.test(host)) return null;
  const [first = '', second = '', ...rest] = path[0] === 'web' ? path.slice(1) : path;
  if (first === 'users' && second !== '' && rest.length === 0) return named('mastodon', `${second}@${host}`);
  if (!first.startsWith('@') || second !== '') return null;
  const user = first.slice(1);
  return named('mastodon', user.includes('@') ? user : `${user}@${host}`);
}

/** Decoded, without empty ones at the ends; `null` where one cannot be decoded or hides another. */
function segmentsOf(pathname: string): string[] | null {
  try {
    const segments = pathname
      .replace(/^\/+|\/+$/g, '')
      .split('/')
      .map(decodeURIComponent);
    if (segments.some((segment) => segment.includes('/'))) return null;
    return segments[0] === '' ? [] : segments;
  } catch {
    return null;
  }
}

function named(network: LinkedNetwork, text: string): Omit<LinkedAccount, 'isMarked' | 'isItem'> | null {
  if (!isNetwork(network) || text === '') return null;
  if (network === 'bluesky' && text.startsWith('did:')) {
    const id = parseAccountId(network, text);
    return 'value' in id ? { network, handle: '', accountId: id.value } : null;
  }
  const parsed = parseHandle(network, text);
  return 'value' in parsed ? { network, handle: parsed.value, accountId: '' } : null;
}

/** So many accounts of one network a site may have itself: one that links to more is a directory of others' too. */
const MOST_OWN = 6;

/** Which of the accounts that a site's pages link may be its own: of many, those alone that are marked as such. */
export function ownAccounts(linked: readonly LinkedAccount[]): {
  own: LinkedAccount[];
  isDirectory: boolean;
} {
  const own = linked.length > MOST_OWN ? linked.filter(({ isMarked }) => isMarked) : linked;
  return { own: [...own], isDirectory: own.length > MOST_OWN || (own.length === 0 && linked.length > 0) };
}
