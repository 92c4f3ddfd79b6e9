/** What is known of a network without asking it: how it names accounts, and what of it may be published. */

/** The value in its one form, or what is wrong with the text and what to write instead. */
export type Parsed = { value: string } | { fault: string };

export interface PublicationTerms {
  /** Whether profiles (handles of the day, names, counts) may be published. */
  profiles: boolean;
  /** Whether what is known of posts (times, kinds, counts, hashtags, and ties made of them) may be published. */
  posts: boolean;
  statement: string;
}

export interface NetworkRecord {
  /** What a handle of this network is, for the dictionary. */
  handle: string;
  /** What an account id of this network is, for the dictionary. */
  accountId: string;
  /** @param text without a leading `@`. */
  parseHandle(text: string): Parsed;
  parseAccountId(text: string): Parsed;
  /** Where its profile pages are; absent where any host may have them. */
  hosts?: readonly string[];
  /** The handle, or what is written for one, in the path of a profile page; undefined where it has none. */
  handleInPath?(parts: readonly string[], host: string): string | undefined;
  /** The account's page on the network, made of what may be published of it; absent where it has none. */
  profilePage?(account: { accountId: string; handle: string }): string;
  /** A post's page on the network; absent where none is linked. */
  postPage?(post: { accountId: string; key: string }): string;
  /** Whether its accounts are invented, and served by entente itself. */
  isSimulated?: true;
  /** The network that a question without a snapshot means where there are snapshots of both. */
  accompanies?: string;
  terms: PublicationTerms;
  /** What its answers cost; absent where nothing is paid. */
  prices?: {
    /** US dollars for each account, and each post, returned. */
    account: number;
    post: number;
    /** The list that says so, its address, and the day on which it was read. */
    list: string;
    source: string;
    readOn: string;
    /** What the bill says otherwise. */
    rule: string;
  };
}
