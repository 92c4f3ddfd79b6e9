/** What other programs import of entente: a study opened, measured and asked. Nothing else can be imported. */
import { createRequire } from 'node:module';

/** A cell of a table; `null` is unknown or undefined, never none. */
export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;
export type Table = readonly Row[];

/** A tie i → j: there, known not to be there, or not to be seen. */
export type TieState = 'yes' | 'no' | 'unknown';

/** Source follows target, both by account id. */
export interface Tie {
  readonly source: string;
  readonly target: string;
  /** ISO 8601, as the network dates it; `null` where it does not. */
  readonly followed_at: string | null;
}

/** A tie of which nothing is known; target `*` stands for every tie of the source that is not among those known. */
export interface UnknownTie {
  readonly source: string;
  readonly target: string;
  readonly reason: string;
}

/** A sealed snapshot, or a day of a log: who was read, who follows whom, and what could not be seen. */
export interface Study {
  readonly name: string;
  readonly network: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly simulated: boolean;
  /** SHA-256 of all that the snapshot says. */
  readonly contentHash: string;
  /** The group that is studied by itself, as an answer has it; `null` where all are. */
  readonly among: string | null;
  /** What one should know before anything is asked of it. */
  readonly notes: readonly string[];
  /** The accounts that exist on its day, by account id, with the columns of nodes.csv but for measures. */
  readonly accounts: Table;
  /** Every known tie, by source, then target. */
  readonly ties: readonly Tie[];
  /** Every unknown tie, by source, then target. */
  readonly unknown: readonly UnknownTie[];
  /** Whether one account follows another, both by account id. @throws for an id that is none of its accounts. */
  tie(source: string, target: string): TieState;
  /** Gives its memory and its database free; it can be asked no more. */
  close(): void;
}

/**
 * An account of arrays: `account_id`, or else `handle`, names it. The other columns of a roster are known (`actor`,
 * `name`, `kind`, `country`, `office`, …); `observed` (yes or no, true or false) or `verdict` says whether its follows
 * were read; any other column is kept and can be grouped by.
 */
export type GivenAccount = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Ties as arrays, such as the rows of edges.csv and unknown.csv. */
export interface GivenTies {
  /** Source follows target, by account id, or by handle where an account has no id. */
  readonly ties: readonly (readonly string[] | { readonly source: string; readonly target: string })[];
  /** Who is studied; where absent, the ends of the ties. */
  readonly accounts?: readonly GivenAccount[] | undefined;
  /** Ties of which nothing is known; target `*` says that nothing more is known of whom the source follows. */
  readonly unknown?:
    | readonly (
        | readonly string[]
        | { readonly source: string; readonly target: string; readonly reason?: string }
      )[]
    | undefined;
  /**
   * A claim: these accounts were read to the end, so that a tie that is not given is known not to be there. Where
   * absent, an account with a tie counts as read, and whom one without follows is unknown.
   */
  readonly observed?: 'all' | readonly string[] | undefined;
}

/** The same as a study: on which network, and as of which day. */
export interface GivenStudy extends GivenTies {
  /** bluesky, mastodon, sandbox or x */
  readonly network: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** Letters, digits, dot, dash and underscore; `given` where absent. */
  readonly name?: string | undefined;
}

/** COLUMN=VALUE, one of several by commas; or accounts by handle, account id or actor. */
export type AmongPart = string | { readonly accounts: readonly string[] };

export interface AmongOptions {
  /** The group that is studied by itself: its accounts, and the ties among them alone. All of several parts hold. */
  readonly among?: AmongPart | readonly AmongPart[] | undefined;
}

export interface OpenOptions extends AmongOptions {
  /** Of a database: a snapshot by name, a log, or a day of it (LOG@YYYY-MM-DD); the newest snapshot where absent. */
  readonly snapshot?: string | undefined;
}

export interface MeasureOptions {
  /** Runs of the clustering; 100 where absent. */
  readonly runs?: number | undefined;
  /** The graph that is clustered; `mutual` where absent. */
  readonly clustersOf?: 'mutual' | 'directed' | undefined;
  /** Columns by which accounts are grouped, for assortativity and the E-I index. */
  readonly by?: readonly string[] | undefined;
  /** Exact betweenness also above 20,000 accounts, where it is estimated otherwise. */
  readonly exact?: boolean | undefined;
}

export interface Measures {
  /** A row an account: `account_id`, `handle`, and the measures of nodes.csv. */
  readonly accounts: Table;
  /** Figures of the whole graph: `measure`, `value`, `definition`, as in graph.csv. */
  readonly graph: Table;
  readonly notes: readonly string[];
}

/** A tie between two actors of an edition; `not-possible` where one of them is not there. */
export type EditionTieState = TieState | 'not-possible';

/** A tie on one network of an edition; its ends are actors. */
export interface EditionTie extends Tie {
  readonly network: string;
}

/** The same of which nothing is known; target `*` stands for every actor on that network that is not among those known. */
export interface EditionUnknownTie extends UnknownTie {
  readonly network: string;
}

/** Sealed snapshots of several networks, joined by actor: a node is an actor, a tie is one on one of the networks. */
export interface Edition {
  readonly name: string;
  /** YYYY-MM-DD, of its first and of its last snapshot. */
  readonly from: string;
  readonly date: string;
  /** SHA-256 of what it joins, and of whose every account is. */
  readonly contentHash: string;
  /** The group that is studied by itself, as an answer has it; `null` where all are. */
  readonly among: string | null;
  /** What one should know before anything is asked of it. */
  readonly notes: readonly string[];
  /** A row a network: `network`, `snapshot`, `date`, `accounts`, `actors`, `content_hash`. */
  readonly networks: Table;
  /** All that a roster names, by key, with the networks that each is on; '' where no account of it exists. */
  readonly actors: Table;
  /** Every known tie, by network, source, then target. */
  readonly ties: readonly EditionTie[];
  /** Every unknown tie, likewise. */
  readonly unknown: readonly EditionUnknownTie[];
  /**
   * Whether one actor follows another, both by key: on a network, or, where none is named, on any.
   * @throws for a key that is none of its actors', and for another network.
   */
  tie(source: string, target: string, network?: string): EditionTieState;
  /** Who is on which network, all together or by an attribute: the figures of presence.csv and network-presence.csv. */
  presence(by?: string): Table;
  /** How far the ties on every two networks are the same: the figures of overlap.csv, without those of chance. */
  overlap(by?: string): Table;
  /** Gives its memory free; it can be asked no more. */
  close(): void;
}

export interface OpenEditionOptions extends AmongOptions {
  /** Of a database: the edition by name; the newest where absent. */
  readonly edition?: string | undefined;
}

/** What the prompt prints with `--format json`. */
export interface Answered {
  /** The answer as a sentence. */
  readonly answer: string;
  /** What one should know beside it. */
  readonly notes: readonly string[];
  /** Facts, such as `snapshot` and `content_hash`; where an answer has several tables, each by its name. */
  readonly [name: string]: Value | boolean | Table | readonly string[];
}

/** An answer of one table. */
export interface Answer extends Answered {
  readonly rows: Table;
}

/** Conditions COLUMN=VALUE that accounts must meet: one of several values by commas, and all of several conditions. */
interface Where {
  readonly where?: readonly string[] | undefined;
}

/** How many rows; all where absent. */
interface Top {
  readonly top?: number | undefined;
}

/** Further studies of the same network in which the past of accounts is looked up. */
interface Also {
  readonly also?: readonly Study[] | undefined;
}

/** Whom it is about: a handle, account id, actor or country:office, or a country for its accounts. */
interface OfAccount {
  readonly account: string;
}

/** Which seats, on which networks. */
interface OfSeats extends Where {
  readonly network?: readonly string[] | undefined;
  readonly country?: string | undefined;
  readonly region?: string | undefined;
  readonly office?: string | undefined;
  /** For how many months a search that found none counts; 12 where absent. */
  readonly horizon?: number | undefined;
}

/** Of what has no options. */
type Unasked = Readonly<Record<never, never>>;

/** Up to the end of a log: hour, day, week, or such as 90m, 6h, 30d. */
interface Last {
  readonly last?: string | undefined;
}

/** Each question of the prompt by its name, with its options; what a question means its help says (`entente follows --help`). */
export interface Questions {
  show(study: Study, asked: { readonly of: string } & Also): Promise<Answered>;
  /** Whom an account follows, or with `other` whether it follows that one. */
  follows(
    study: Study,
    asked: OfAccount & Where & Also & { readonly other?: string | undefined },
  ): Promise<Answer>;
  followers(study: Study, asked: OfAccount & Where & { readonly not?: string | undefined }): Promise<Answer>;
  mutuals(study: Study, asked: OfAccount & Where): Promise<Answer>;
  unreturned(
    study: Study,
    asked?: Partial<OfAccount> & Where & Top & { readonly incoming?: boolean | undefined },
  ): Promise<Answer>;
  /** Pairs of accounts; all but null ones where no state is named. */
  ties(
    study: Study,
    asked?: Where & { readonly state?: 'mutual' | 'one-way' | 'null' | 'unknown' | undefined },
  ): Promise<Answer>;
  common(
    study: Study,
    asked: Where & { readonly accounts: readonly string[]; readonly atLeast?: number | undefined },
  ): Promise<Answer>;
  similar(study: Study, asked: OfAccount & Where & Top): Promise<Answer>;
  path(
    study: Study,
    asked: {
      readonly from: string;
      readonly to: string;
      readonly all?: boolean | undefined;
      readonly mutual?: boolean | undefined;
    },
  ): Promise<Answer>;
  rank(
    study: Study,
    asked: Where &
      Top & {
        readonly measure: string;
        readonly by?: string | undefined;
        readonly unit?: 'account' | 'actor' | 'country' | undefined;
        readonly unranked?: boolean | undefined;
        /** How far its first ten rest on the list, in place of the ranking. */
        readonly listDoubt?: boolean | undefined;
        /** An earlier study of the same network. */
        readonly against?: Study | undefined;
        readonly panel?: boolean | undefined;
        readonly weights?: string | undefined;
      },
  ): Promise<Answer>;
  /** Pairs by the ties between them, and how many follows are returned. */
  reciprocity(study: Study, asked?: Unasked): Promise<Answered>;
  /** Who is tied to nobody, and how far it is among the others. */
  isolates(study: Study, asked?: Unasked): Promise<Answered>;
  /** Who holds each seat, and whether it has an account: a row a seat and network. */
  seats(
    study: Study,
    asked?: OfSeats & { readonly state?: 'present' | 'absent' | 'unknown' | undefined },
  ): Promise<Answer>;
  /** How many seats, and members of the United Nations, are present, absent and unknown. */
  coverage(
    study: Study,
    asked?: OfSeats & { readonly by?: readonly string[] | undefined },
  ): Promise<Answered>;
  /** Follows within and between the groups of a column, against chance. */
  mixing(study: Study, asked?: { readonly by?: string | undefined }): Promise<Answered>;
  clusters(
    study: Study,
    asked?: Top & { readonly cluster?: number | undefined; readonly by?: string | undefined },
  ): Promise<Answered>;
  compare(
    study: Study,
    asked: Top & { readonly groups: readonly string[]; readonly by?: string | undefined },
  ): Promise<Answered>;
  countries(
    study: Study,
    asked?: Where &
      Top &
      Also & {
        readonly countries?: readonly string[] | undefined;
        readonly measure?: string | undefined;
        readonly weights?: string | undefined;
        /** A table of its own: how far its first ten rest on the list of accounts. */
        readonly listDoubt?: boolean | undefined;
        /** With it, the column whose values are left out. */
        readonly by?: string | undefined;
      },
  ): Promise<Answered>;
  /** What accounts post, taken together; `posts` where nothing is said of what. */
  activity(
    study: Study,
    asked?: {
      readonly of?:
        | 'posts'
        | 'dormant'
        | 'audiences'
        | 'joined'
        | 'languages'
        | 'groups'
        | 'layers'
        | undefined;
    },
  ): Promise<Answered>;
  hotspots(
    study: Study,
    asked?: Where & Top & Last & { readonly by?: string | undefined },
  ): Promise<Answered>;
  dialogue(
    study: Study,
    asked?: Top & Last & { readonly sides?: readonly string[] | undefined; readonly by?: string | undefined },
  ): Promise<Answered>;
  /** When ties form, are answered and end: of a log, or of the series that the study and `also` are. */
  spells(
    study: Study,
    asked?: Where &
      Top &
      Also & {
        readonly by?: string | undefined;
        readonly mutual?: boolean | undefined;
        readonly persons?: boolean | undefined;
        readonly show?: 'spells' | undefined;
      },
  ): Promise<Answered>;
  /** What a country's desk asks: of a study, since the one before it; of a log, in its last stretch. */
  desk(
    study: Study,
    asked: Last & {
      readonly country: string;
      readonly peers?: readonly string[] | undefined;
      readonly persons?: boolean | undefined;
    },
  ): Promise<Answered>;
  /** What goes with ties; `dyads` and `countries` are rows as the files of `--dyads` and `--countries` have them. */
  explain(
    study: Study,
    asked?: Top & {
      readonly dyads?: readonly Readonly<Record<string, Value>>[] | undefined;
      readonly countries?: readonly Readonly<Record<string, Value>>[] | undefined;
      readonly unit?: 'account' | 'actor' | 'country' | undefined;
      readonly of?: 'any' | 'follows' | 'mutual' | undefined;
      readonly with?: readonly string[] | undefined;
      readonly logit?: boolean | undefined;
      readonly permutations?: number | undefined;
      readonly seed?: number | undefined;
    },
  ): Promise<Answered>;
  /** What changed since an earlier study: of all accounts, of one, or, with studies between, their figures. */
  diff(
    study: Study,
    asked: {
      readonly old: Study;
      readonly between?: readonly Study[] | undefined;
      readonly account?: string | undefined;
      readonly show?:
        | 'ties'
        | 'accounts'
        | 'mutuals'
        | 'measures'
        | 'ranks'
        | 'former'
        | 'movers'
        | 'busiest'
        | 'clusters'
        | 'graph'
        | 'identity'
        | undefined;
      readonly panel?: boolean | undefined;
      readonly by?: string | undefined;
      readonly measure?: string | undefined;
      readonly runs?: number | undefined;
      /** With ranks, former, movers or busiest: rows up to this rank. */
      readonly top?: number | undefined;
      readonly persons?: boolean | undefined;
    },
  ): Promise<Answered>;
}

/** Whom it is about, in an edition: an actor by its key, a handle, an account id, country:office. */
interface OfActor {
  readonly account: string;
}

/** The options of a question of a study that an edition is asked too. */
type AskedOf<Q extends keyof Questions> = Parameters<Questions[Q]>[1];

/** What the prompt can ask of an edition, by name; the exit code of `follows` is its fact `follows`. */
export interface EditionQuestions {
  /** An actor or a country; without any, what the edition joins and what could not be joined. */
  show(edition: Edition, asked?: { readonly of?: string | undefined }): Promise<Answered>;
  /**
   * One of its tables, such as overlap, apart or together, with what is said of it: `show` and `by` as the options of
   * `entente edition NAME`; without a table, what the edition joins.
   */
  edition(
    edition: Edition,
    asked?: {
      readonly show?: string | undefined;
      readonly by?: string | undefined;
      /** Of chance and of clusters, with overlap and clusters. */
      readonly seed?: number | undefined;
      /** With clusters. */
      readonly runs?: number | undefined;
      readonly clustersOf?: 'mutual' | 'directed' | undefined;
    },
  ): Promise<Answered>;
  /** Whom an actor follows, or with `other` whether it follows that one on each network. */
  follows(
    edition: Edition,
    asked: OfActor & Where & { readonly other?: string | undefined },
  ): Promise<Answer>;
  followers(
    edition: Edition,
    asked: OfActor & Where & { readonly not?: string | undefined },
  ): Promise<Answer>;
  mutuals(edition: Edition, asked: OfActor & Where): Promise<Answer>;
  unreturned(
    edition: Edition,
    asked?: Partial<OfActor> & Where & Top & { readonly incoming?: boolean | undefined },
  ): Promise<Answered>;
  ties(edition: Edition, asked?: AskedOf<'ties'>): Promise<Answer>;
  common(edition: Edition, asked: AskedOf<'common'>): Promise<Answer>;
  similar(edition: Edition, asked: AskedOf<'similar'>): Promise<Answer>;
  path(edition: Edition, asked: AskedOf<'path'>): Promise<Answer>;
  rank(edition: Edition, asked: Omit<AskedOf<'rank'>, 'against' | 'panel' | 'weights'>): Promise<Answer>;
  reciprocity(edition: Edition, asked?: AskedOf<'reciprocity'>): Promise<Answered>;
  isolates(edition: Edition, asked?: AskedOf<'isolates'>): Promise<Answered>;
  seats(edition: Edition, asked?: AskedOf<'seats'>): Promise<Answer>;
  coverage(edition: Edition, asked?: AskedOf<'coverage'>): Promise<Answered>;
  mixing(edition: Edition, asked?: AskedOf<'mixing'>): Promise<Answered>;
  clusters(edition: Edition, asked?: AskedOf<'clusters'>): Promise<Answered>;
  countries(
    edition: Edition,
    asked?: Where & Top & Pick<NonNullable<AskedOf<'countries'>>, 'measure' | 'listDoubt' | 'by'>,
  ): Promise<Answered>;
  explain(edition: Edition, asked?: AskedOf<'explain'>): Promise<Answered>;
  compare(
    edition: Edition,
    asked: { readonly groups: readonly string[]; readonly by?: string | undefined },
  ): Promise<Answered>;
  /** What changed since an earlier edition: on each network, who moved, and what that cost in ties. */
  diff(edition: Edition, asked: { readonly old: Edition }): Promise<Answered>;
}

/** What is asked of a graph of graphology. */
export interface GraphologyGraph {
  readonly type: string;
  readonly multi: boolean;
  import(data: object): unknown;
}

/** A class of graphology, or one made of it: `DirectedGraph`, or `Graph`. */
export type GraphologyClass<G extends GraphologyGraph> = new (options: {
  type: 'directed';
  allowSelfLoops: false;
}) => G;

export interface GraphologyOptions {
  /** Each unknown tie as an edge too, with the attributes `state: 'unknown'` and `reason`; left out where absent. */
  readonly unknown?: boolean | undefined;
}

export interface Library {
  openStudy(from: string | GivenStudy, options?: OpenOptions): Promise<Study>;
  openEdition(from: string, options?: OpenEditionOptions): Promise<Edition>;
  measure(of: Study | GivenTies, options?: MeasureOptions): Promise<Measures>;
  toGraphology<G extends GraphologyGraph>(
    of: Study | Edition,
    Graph: GraphologyClass<G>,
    options?: GraphologyOptions,
  ): Promise<G>;
  questions: Questions;
  editionQuestions: EditionQuestions;
}

const library: Library = await createRequire(import.meta.url)('./main.cjs').library();

/**
 * Opens a study: the folder of an archive (`data/snapshots/NAME`), the file of a database, or ties as arrays.
 * @throws UserError, DataError with the words of the prompt, which say what to do.
 */
export const openStudy: Library['openStudy'] = library.openStudy;

/**
 * Opens an edition: the folder of its archive (`data/editions/NAME`), beside the archives of what it joins, or the file of
 * a database.
 * @throws UserError, DataError with the words of the prompt, which say what to do.
 */
export const openEdition: Library['openEdition'] = library.openEdition;

/**
 * Every measure of a study, or of ties as arrays: the figures of a report of the same study, where options are as in it.
 * @throws UserError, DataError with the words of the prompt, which say what to do.
 */
export const measure: Library['measure'] = library.measure;

/**
 * A study, or an edition with its networks together, as a directed graph of your own graphology: accounts or actors with
 * their attributes, known ties with `followed_at`; its attribute `unknown_ties` counts those that are not known.
 * @throws UserError for a class of undirected or of multiple edges.
 */
export const toGraphology: Library['toGraphology'] = library.toGraphology;

/** The questions of the prompt; each answer is what the prompt prints with `--format json`. */
export const questions: Questions = library.questions;

/** The questions of the prompt that an edition is asked; each answer is what the prompt prints with `--format json`. */
export const editionQuestions: EditionQuestions = library.editionQuestions;
