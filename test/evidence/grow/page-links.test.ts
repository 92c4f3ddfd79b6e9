import { describe, expect, test } from 'vitest';
import { accountInLink, linksOfPage, ownAccounts } from '../../../src/evidence/grow/page-links.ts';

const PAGE = 'https://mfa.gov.xx/en/';
const DID = 'did:plc:abcdefghijklmnopqrstuvwx';

/** What a link leads to, as `network handle`. */
function account(href: string): string | null {
  const found = accountInLink(href, PAGE);
  return found === null ? null : `${found.network} ${found.handle || found.accountId}`;
}

/** Own accounts of a page, each as it is written, with what is not marked in brackets. */
function links(html: string, isOfContacts = false): string[] {
  return linksOfPage(html, PAGE, isOfContacts).accounts.map(({ handle, accountId, isMarked }) =>
    isMarked ? handle || accountId : `(${handle || accountId})`,
  );
}

describe('a link leads to an account', () => {
  test.each([
    ['https://bsky.app/profile/mfa.gov.xx', 'bluesky mfa.gov.xx'],
    ['https://BSKY.app/profile/MFA.gov.xx/', 'bluesky mfa.gov.xx'],
    ['//www.bsky.app/profile/mfa.gov.xx?ref=site#top', 'bluesky mfa.gov.xx'],
    [`https://bsky.app/profile/${DID}`, `bluesky ${DID}`],
    [`https://bsky.app/profile/${DID.replaceAll(':', '%3A')}`, `bluesky ${DID}`],
    [' https://x.com/\nMFA_xx ', 'x MFA_xx'],
    ['http://www.twitter.com/MFA_xx?lang=en', 'x MFA_xx'],
    ['https://mobile.twitter.com/@MFA_xx', 'x MFA_xx'],
    ['https://twitter.com/%40MFA_xx', 'x MFA_xx'],
    ['https://twitter.com/#!/MFA_xx', 'x MFA_xx'],
    ['https://social.gov.xx/@mfa', 'mastodon mfa@social.gov.xx'],
    ['https://social.gov.xx/@mfa/', 'mastodon mfa@social.gov.xx'],
    ['https://social.gov.xx/web/@mfa', 'mastodon mfa@social.gov.xx'],
    ['https://social.gov.xx/users/mfa', 'mastodon mfa@social.gov.xx'],
    ['https://mastodon.social/@mfa@Social.gov.xx', 'mastodon mfa@social.gov.xx'],
  ])('%s', (href, expected) => expect(account(href)).toBe(expected));
});

describe('a link leads to no account', () => {
  test.each([
    'javascript:location="https://x.com/mfa"',
    'data:text/html,<a href=https://x.com/mfa>',
    'mailto:mfa@social.gov.xx',
    'https://x.com.evil.org/mfa',
    'https://evil.org/https://x.com/mfa',
    'https://x.com@evil.org/mfa',
    'https://evil.org@x.com/mfa',
    'https://x.com:8443/mfa',
    'https://x.com/',
    'https://x.com/intent/follow?screen_name=mfa',
    'https://twitter.com/share?url=https://mfa.gov.xx',
    'https://x.com/search?q=mfa',
    'https://x.com/Home',
    'https://x.com/hashtag/mfa',
    'https://x.com/fan/status/123',
    'https://x.com/i/lists/12',
    'https://x.com/sixteen_letters_',
    'https://x.com/mfa%2Fstatus',
    'https://x.com/%E0%A4%A',
    'https://bsky.app/profile/fan.bsky.social/post/3k',
    'https://bsky.app/profile/fan.bsky.social/lists/3k',
    'https://bsky.app/intent/compose?text=@fan.bsky.social',
    'https://bsky.app/search?q=mfa',
    'https://bsky.app/profile/did:plc:short',
    'https://bsky.app.evil.org/profile/mfa.gov.xx',
    'https://social.gov.xx/@fan/1234',
    'https://social.gov.xx/share?text=x',
    'https://www.youtube.com/@mfa',
    'https://www.threads.net/@mfa',
    'https://www.tiktok.com/@mfa',
    'https://medium.com/@mfa',
    'https://[::1]/@mfa',
    'https://127.0.0.1/@mfa',
    '/@mfa',
  ])('%s', (href) => expect(['mastodon mfa@mfa.gov.xx', null]).toContain(account(href)));
});

test('links of footers, of places for social media and by rel="me" are marked; those of texts are not', () => {
  const html = `<link rel="me" href="https://social.gov.xx/@mfa">
    <p>We met <A HREF='https://x.com/Guest'>the guest</A>.</p>
    <ul class="SocialLinks"><li><a href=https://bsky.app/profile/mfa.gov.xx><svg><path/></svg></a></ul>
    <footer><div><a href="https://x.com/MFA&#95;xx" title="X"></a></div></footer>`;
  expect(links(html)).toEqual(['mfa@social.gov.xx', '(Guest)', 'mfa.gov.xx', 'MFA_xx']);
});

describe('what is on a page and not its own', () => {
  test.each([
    ['a comment', '<!-- <a href="https://x.com/fan"> <p --><!--> <!---> '],
    ['a comment that never ends', '<p><!-- <footer><a href="https://x.com/fan">'],
    ['a script', '<script>"<footer><a href=https://x.com/fan>"</script>'],
    [
      'a style, a title, a frame',
      '<title><a href="https://x.com/fan"></title><iframe><a href="https://x.com/fan"></iframe>',
    ],
    [
      'an embedded post',
      '<blockquote class="twitter-tweet"><p>Hi <a href="https://x.com/fan">fan</a></blockquote>',
    ],
    ['an embedded timeline', '<a class="twitter-timeline" href="https://twitter.com/fan">Tweets by fan</a>'],
    [
      'a wall of posts',
      '<footer><div class="social-wall"><a href="https://bsky.app/profile/fan.bsky.social">',
    ],
    ['a quotation', '<q><a href="https://x.com/fan">fan</a></q>'],
    ['news', '<article><footer><a href="https://x.com/fan">fan</a></footer></article>'],
    ['news in other elements', '<div class="latest-news"><a href="https://x.com/fan">fan</a></div>'],
    [
      'comments of readers',
      '<section id="comments"><a rel="nofollow" href="https://x.com/fan">fan</a></section>',
    ],
    [
      'hidden links',
      '<footer><div style="left:-9999px"><a href="https://x.com/fan">casino</a></div></footer>',
    ],
    ['what is not displayed', '<footer hidden><a href="https://x.com/fan">casino</a></footer>'],
    ['who made the site', '<footer>Designed by <a href="https://x.com/agency">an agency</a></footer>'],
    ['who made it, in Italian', '<footer>Sviluppato da <a href="https://x.com/agency">X</a></footer>'],
    ['what it is made with', '<footer><a href="https://x.com/WordPress">X</a></footer>'],
    ['a warning', '<p>Beware: <a href="https://x.com/fan">fan</a> is an impostor, not ours</p>'],
    ['a warning in French', '<p><a href="https://x.com/fan">@fan</a> usurpe notre nom</p>'],
    ['a warning in Spanish', '<p>La cuenta <a href="https://x.com/fan">@fan</a> es falsa</p>'],
    [
      'a warning over it',
      '<div><h2>Fake accounts</h2><h3>X</h3><p><a href="https://x.com/fan">X</a></p></div>',
    ],
    [
      'a warning before a list',
      '<p>Les comptes suivants ne sont pas officiels : faux comptes</p><ul><li><a href="https://x.com/fan">X</a></ul>',
    ],
    ['a link in an attribute', '<footer data-x="<a href=https://x.com/fan>"><a title=">" ></footer>'],
    ['a share button', '<footer><a href="https://twitter.com/intent/tweet?via=mfa">share</a></footer>'],
    ['a text', '<footer>https://x.com/fan x.com/fan @fan</footer>'],
  ])('%s', (_, html) => expect(links(html)).toEqual([]));
});

test('a warning ends with its paragraph, at the next heading of its level, and before a footer', () => {
  const own = '<a href="https://x.com/mfa">X</a>';
  const warning = '<p>Beware of <a href="https://x.com/fan">fan</a>, a fake</p>';
  expect(links(`${warning}<footer><ul><li>${own}</ul></footer>`)).toEqual(['mfa']);
  expect(links(`<h1>Fake accounts</h1>${warning}<footer>${own}</footer>`)).toEqual(['mfa']);
  expect(links(`<h2>Fake accounts</h2>${warning}<h2>Ours</h2><p>${own}`, true)).toEqual(['mfa']);
});

test('an item of a list that is a link and no more is no running text', () => {
  const isItem = (html: string) => linksOfPage(html, PAGE).accounts.map((one) => one.isItem);
  const own = '<a href="https://x.com/mfa"><span>X</span></a>';
  expect(isItem(`<ul><li> ${own} </li></ul>`)).toEqual([true]);
  expect(isItem(`<ul><li><div>${own}</div></li></ul>`)).toEqual([true]);
  expect(isItem(`<ul><li>We met ${own}</li></ul>`)).toEqual([false]);
  expect(isItem(`<p>${own}</p>`)).toEqual([false]);
});

test('a word of the whole page says nothing of a part of it', () => {
  const page = '<body class="has-news-feed social"><footer><a href="https://x.com/mfa"></a></footer>';
  expect(links(`${page}<p><a href="https://x.com/guest">guest</a>`)).toEqual(['mfa', '(guest)']);
});

test('on a page of contacts each link is marked, in an article too', () => {
  expect(links('<article><p><a href="https://x.com/mfa">X</a></p></article>', true)).toEqual(['mfa']);
});

test('pages of contacts and social media are those of the same host that are plainly so', () => {
  const html = `<a href="/en/contact">x</a><a href="social-media.html">x</a><a href="/p/17"><b>Réseaux</b> sociaux</a>
    <a href="https://other.gov.xx/contact">x</a><a href="http://mfa.gov.xx/contact">x</a><a href="/contact?to=1">x</a>
    <a href="/news">Contact with others</a><a href="#contact">Contact</a><a href="/en/contact#form">x</a>`;
  expect(linksOfPage(html, PAGE).more).toEqual([
    'https://mfa.gov.xx/en/contact',
    'https://mfa.gov.xx/en/social-media.html',
    'https://mfa.gov.xx/p/17',
  ]);
});

test('a page in UTF-16, or in letters that were read wrongly, has its links still', () => {
  const page = '<footer><a href="https://x.com/mfa">é</a></footer>';
  expect(links([...page].join('\0'))).toEqual(['mfa']);
  expect(links(page.replace('é', '\ufffd\ufffd'))).toEqual(['mfa']);
});

test.each([
  ['many tags', '<b>'],
  ['quotes that never close', '<a href="'],
  ['comments', '<!-- -->'],
  ['starts of comments', '<!--'],
  ['elements that never end', '<div></i>'],
  ['blanks', '<a     '],
  ['scripts that never close', '<script>'],
])('a long page of %s takes no longer than its length: else this test would not end', (_, part) => {
  expect(links(part.repeat(30_000))).toEqual([]);
});

describe('own accounts of several on a page', () => {
  const linked = (marks: string) =>
    [...marks].map((mark, k) => ({
      network: 'x' as const,
      handle: `a${k}`,
      accountId: '',
      isMarked: mark === 'm',
      isItem: false,
    }));
  test.each([
    ['', [], false],
    ['u', ['a0'], false],
    ['umu', ['a0', 'a1', 'a2'], false],
    ['uuuuuum', ['a6'], false],
    ['uuuuuuu', [], true],
    ['mmmmmmm', ['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6'], true],
  ])('"%s"', (marks, handles, isDirectory) => {
    const found = ownAccounts(linked(marks));
    expect([found.own.map(({ handle }) => handle), found.isDirectory]).toEqual([handles, isDirectory]);
  });
});
