/** What became of reading one entry's follows. */

/** One sentence a verdict, as printed in answers and beside the coverage table. */
export const VERDICT_MEANING = {
  complete: 'its follows were read to the end',
  empty: 'it declares no follows, and none were listed',
  partial: 'reading broke off, or far fewer follows were listed than it declares',
  capped: 'it was read only up to the limit set for this crawl',
  protected: 'it shows its follows to approved followers only',
  hidden: 'it follows accounts and shows none of them',
  failed: 'the network did not answer for it, also in the last round',
  'not-read': 'the snapshot was sealed before its turn',
  suspended: 'the network has suspended the account',
  deactivated: 'the holder has deactivated the account',
  moved: 'the account has moved to another address',
  'not-found': 'there is no account of this name, or no more',
};

export type Verdict = keyof typeof VERDICT_MEANING;
export const VERDICTS = Object.keys(VERDICT_MEANING) as readonly Verdict[];

/** One sentence a verdict on the reading of an account's posts; absent accounts have none. */
export const FEED_MEANING = {
  complete: 'its posts were read to the start of the window',
  empty: 'it posted nothing in the window',
  partial: 'reading broke off, or some of its posts could not be read',
  capped: "its posts were read only as far back as the network's reach or the limit of this crawl allows",
  protected: 'it shows its posts to approved followers only',
  hidden: 'it has posts and shows none of them',
  failed: 'the network did not answer for its posts, also in the last round',
  'not-read': 'the snapshot was sealed before its turn',
};

/** The account exists on the snapshot's date: a node of the graph. Others are in the coverage table, not in the graph. */
export const NODE_VERDICTS = Object.keys(FEED_MEANING) as readonly (keyof typeof FEED_MEANING)[];

/** There is no such account, or no more. */
export const GONE_VERDICTS = VERDICTS.filter((verdict) => !isNode(verdict));

export function isVerdict(text: string): text is Verdict {
  return (VERDICTS as readonly string[]).includes(text);
}

/** Read to the end: what is not among its ties is known not to be there. */
export function isObserved(verdict: Verdict): boolean {
  return verdict === 'complete' || verdict === 'empty';
}

export function isNode(verdict: Verdict): boolean {
  return (NODE_VERDICTS as readonly string[]).includes(verdict);
}
