/**
 * Why an account, its posts or a tie could not be read, or what else is said beside a verdict: each reason has a code and
 * values. Databases and the archives of formats 1 and 2 keep it in the English words that stand here, which are read back:
 * they never change, and what is to be said otherwise gets another code. A code whose words were written before without
 * one needs another version of the content hash: what is sealed under this one has them as words of a server.
 */
import { AS_THE_FILE_SAYS, ITS_WORD, ON_THE_WORD, UNREAD_SAYS_THE_FILE } from '../roster/read-basis.ts';
import type { Verdict } from '../roster/verdict.ts';

/** `{n#}` is a whole number, `{verdict=}` a verdict, `{why!}` another reason, and `{name}` a text; what is more special stands first. */
export const REASONS = {
  // What a reading comes to.
  'follows-unreadable': '{count#} of its listed follows could not be read',
  'posts-unreadable': '{count#} of its listed posts could not be read',
  'records-nameless': 'follow records whose subject is no account, left out: {count#}',
  'follows-uncounted': 'it lists no follows and states no count to compare with',
  'follows-hidden': 'it declares {declared#} follows and lists none',
  'last-page-full': 'it declares {declared#} follows and lists {listed#}, and its last page is full',
  'follows-short': 'it declares {declared#} follows and lists {listed#}',
  'list-lacks-settled':
    'its list lacks {lacks#} of the {declared#} follows that it declares, and the network was asked about all of the roster that it does not show',
  'list-lacks': 'its list lacks {lacks#} of the {declared#} follows that it declares',
  'posts-hidden': 'it declares {declared#} posts and lists none',
  'back-to': '{why!}, back to {day}',
  'feed-ends': 'its feed ends after {shown#} of the {declared#} posts it declares',
  'feed-reach': "the network shows an account's last {reach#} posts",
  'follows-limit': 'read up to the limit of {limit#} follows',
  'posts-limit': 'read up to the limit of {limit#} posts',
  'list-beyond': 'its list goes on beyond {most#} follows, more than any account has',
  'feed-beyond': 'its feed goes on beyond {most#} posts, more than any account has',
  'pages-empty': 'its pages go on and list next to nothing',
  'pages-beyond': 'its pages go on far beyond what it declares',
  // How a reading ends before its end.
  'broke-off': 'reading broke off: {why!}',
  'list-refused': 'the network refused to continue its list',
  'list-repeats': 'its list shows accounts again that it has shown before',
  'list-circles': 'its list leads back to a page already read',
  'follows-not-shown': 'its profile is shown, but its follows are not',
  'feed-refused': 'the network refused to continue its feed',
  'feed-circles': 'its feed leads back to a page already read',
  'posts-not-shown': 'its profile is shown, but its posts are not',
  'gone-meanwhile': 'it is there no more ({verdict=}), though it was when its follows were read',
  'posts-gone': 'its posts are not there',
  'posts-refused': 'the network refused to continue its posts',
  'posts-circle': 'its posts lead back to a page already read',
  'posts-endless': 'its posts go on without an end',
  'answer-lost': 'no whole answer came',
  'answer-status': 'the answer was HTTP {status#}',
  'answer-malformed': 'the answer was malformed',
  'dns-silent': 'the DNS gave no answer',
  'server-private': 'its server has no public address',
  'host-limit': '{host} allows no more requests',
  // What an account is.
  'handle-none': 'the roster has no handle',
  'handle-impossible': '"{handle}" cannot be a handle',
  'id-impossible': '"{id}" cannot be an account id',
  'handle-passed':
    '@{handle} leads to {now} now, and led to {before} in {snapshot}, which is {verdict=}: write the account_id that is meant into the roster',
  'handle-other': 'other handle: {why!}',
  'id-of-other': 'the account_id is that of @{seen}, not of @{handle}',
  renamed: 'renamed, @{handle} in {snapshot} is @{seen} now',
  'handle-unproved': 'handle not proved: {why!}',
  'did-without-handle': 'its DID document claims no handle',
  'did-no-handle': 'its DID document claims what cannot be a handle',
  'handle-nobody': 'neither the DNS nor the site of @{handle} names an account',
  'handle-of-other': '@{handle} leads to {owner}',
  'handle-differs': 'its handle is @{claimed}, not @{handle}',
  'network-answers': 'the network answers "{answer}"',
  'signed-in-only': 'its holder shows its posts to signed-in readers only',
  'network-refuses': 'the network refuses it: {detail}',
  'network-protects': 'its posts and follows are for approved followers',
  'network-suspended': 'the network says it is suspended',
  'network-finds-none': 'the network finds no such account',
  'network-silent': 'the network says nothing of it',
  'server-simulated': 'the simulated network has no such server',
  'server-unknown': 'its server knows no such account',
  'gone-for-good': 'it is gone for good, by its holder or its server',
  'webfinger-none': 'its host does not answer WebFinger',
  'server-cannot-read': 'its server cannot read what it is asked (HTTP 422)',
  'server-strangers': 'its server refuses strangers',
  'server-other-api': 'its server does not speak this API',
  'server-suspended': 'its server has suspended it',
  moved: 'it has moved to {address}',
  'holder-hides': 'its holder hides its follows',
  'token-needed': 'its server answers with a token only, which goes into {variable}',
  'actor-other':
    'its host says that it is {actor}, which is another account: write the account_id that is meant into the roster',
  'actor-unnamed':
    'its host says that it is {actor}, and the server there does not say so of {address}: write the account_id that is meant into the roster',
  'actor-denied': 'its host says that it is {actor}, and the server there knows {address} as another account',
  // What leaves a tie open.
  'follow-undated':
    'an earlier reading of its records saw a follow without a valid date, which the app does not index',
  'record-undated': 'its record has no valid date, and the app does not index it',
  'tie-unsaid': 'the network does not say how the two stand',
  'tie-blocked': 'a block between the two would hide it',
  'target-late': 'the account was not known as one of the roster when this list was read',
  'carried-over': 'carried over from {snapshot}: its repository is unchanged',
  'made-later': 'the account was made on {day}',
  'date-doubtful': 'doubtful date: {doubt}',
  'date-none': 'no date',
  // Of a log.
  'account-unfound': 'the watch has found no account for it',
  'network-told': 'as the network told',
  'account-deleted': 'its account was deleted',
  'log-silent': 'the log does not say whether it stood then',
  untold: 'a reading found what no stream had told',
  'posts-unread': 'its posts were not read',
  'posts-of-gone': 'the account is not there any more, and what it posted is not shown',
  'posts-known-from': 'its posts are known from {instant} on',
  'posts-unsearched': 'nobody looked in its posts for accounts that have come into the roster since',
  'gap-whole-because': 'gap from the beginning to the end of the log: {why!}',
  'gap-whole': 'gap from the beginning to the end of the log',
  'gap-first-because': 'gap from the beginning to {to@}: {why!}',
  'gap-first': 'gap from the beginning to {to@}',
  'gap-last-because': 'gap from {from@} to the end of the log: {why!}',
  'gap-last': 'gap from {from@} to the end of the log',
  'gap-because': 'gap from {from@} to {to@}: {why!}',
  gap: 'gap from {from@} to {to@}',
  'could-not-be-read': 'could not be read: {why!}',
  'changes-too-fast': 'its follows change faster than they can be read',
  'set-anew': 'its repository was set anew',
  'stream-unread': 'the stream told what could not be read, and not of whom',
  'stream-lost': 'the stream could not go on from where it was',
  'not-read-yet': 'not read yet',
  'roster-left': 'it is in the roster no more',
  'chain-broken': 'the chain of revisions is broken',
  'revisions-disordered': 'its revisions are out of order',
  'change-too-large': 'the change was too large for the stream',
  'revision-early': 'the stream told a revision that its server cannot have made yet',
  'change-beyond-reading': 'it changed more than could be held while it was read',
  'account-back': 'the account is back',
  'in-gap': 'in a gap',
  // Why a stream is lost, a sweep comes, or a webhook takes nothing.
  'stream-silent': 'it has not answered yet',
  'stream-ended': 'it ended ({code})',
  'stream-unreadable': 'it tells nothing that can be read',
  'stream-beyond-writing': 'it told more than could be written',
  'server-answered': 'the server answered {code}',
  'server-keeps-no-more': 'the server keeps no more of that time',
  'stream-accounts': 'its accounts have changed',
  'sweep-due': 'the time between two sweeps is over',
  'money-used': 'the money of the day is used up',
  'stream-back': '{stream} has come back',
  'address-private': 'it has no public address',
  'webhook-gone': 'there is no webhook any more',
  // Of what was imported or given.
  'file-says': AS_THE_FILE_SAYS,
  'file-says-unread': UNREAD_SAYS_THE_FILE,
  'taken-as-read': ON_THE_WORD,
  'taken-as-unread': `not read, ${ITS_WORD}`,
  'taken-as-capped': `cut off at a limit, ${ITS_WORD}`,
  'column-empty': "the file's column {column} is empty for it",
  'no-tie': 'the file has no tie from it',
  'no-tie-to-others': 'the file has no tie from it but to itself',
  'no-tie-given': 'there is no tie from it',
  'not-fetched-too-many':
    'there is no fdat/{id}.f: it follows {declared#} accounts, and twecoll skips those above {most#}',
  'not-fetched': 'there is no fdat/{id}.f',
  'pages-missing': 'its list goes on after the last page that was kept',
  'file-leaves-open': 'the file leaves all of its ties open',
  'not-in-list': 'it is not in {list}',
  'followers-unread': 'its followers were not read',
  'left-open-in-file': 'left open in the file',
  'left-open-in-given': 'left open in what was given',
  'unit-unread': '{unread#} of {of#} accounts were not read to the end: {accounts}',
  'unit-verdict': '{verdict=} @{accounts}',
  // A verdict with its own reason.
  verdict: '{verdict=}: {why!}',
} as const;

export type ReasonCode = keyof typeof REASONS;

type Value<Place extends string, Why> = Place extends `${infer Name}#`
  ? { [K in Name]: number }
  : Place extends `${infer Name}=`
    ? { [K in Name]: Verdict }
    : Place extends `${infer Name}!`
      ? { [K in Name]: Why }
      : Place extends `${infer Name}@`
        ? { [K in Name]: string }
        : { [K in Place]: string };

type ValuesIn<Text extends string, Why> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? Value<Place, Why> & ValuesIn<Rest, Why>
  : unknown;

/** The values of a code, in which another reason is a `Why`. */
export type ReasonValues<Code extends ReasonCode, Why> = ValuesIn<(typeof REASONS)[Code], Why>;

/** A reason as databases keep it; another one among its values is given so, too. */
export function because<Code extends ReasonCode>(
  code: Code,
  ...values: unknown extends ReasonValues<Code, string> ? [] : [ReasonValues<Code, string>]
): string {
  return filled(code, values[0] ?? {});
}

/** @param values of that code, each as it stands in the words. */
export function filled(code: ReasonCode, values: object): string {
  const given = values as Readonly<Record<string, unknown>>;
  return REASONS[code].replace(PLACE, (_, name: string) => String(given[name]));
}

/** Where a value stands in the words, with its kind. */
export const PLACE = /\{(\w+)([#!=@]?)\}/g;
