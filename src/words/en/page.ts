/** What the console says around its answers, in English. */
import { heads } from './heads.ts';
import { NAMELESS } from './names.ts';
import { partyOnPage } from './news.ts';
import { date, list } from './numbers.ts';
import { count, counted } from './plain.ts';
import { reasonsOnPage } from './reasons.ts';

type Texts = Readonly<Record<string, string>>;

/** "14:02 UTC", "9 June 2025, 14:02 UTC" of another day than today. */
function clock(at: string, today: string): string {
  const [day = '', time = ''] = at.split('T');
  return `${today.startsWith(day) ? '' : `${date(day)}, `}${time.slice(0, 'HH:MM'.length)} UTC`;
}

export const page = {
  console: 'entente console',
  skip: 'Skip to the content',
  pages: {
    desk: {
      title: 'My desk',
      short: 'Desk',
      about:
        'Of one country and one period: who newly follows us and whom we follow, who ended that, who waits for our answer, who of ours is silent, what the region speaks of, how we stand beside three others, and what could not be seen for us.',
    },
    now: {
      title: 'What moves now',
      short: 'Now',
      about:
        'Ties formed and ended, mutual ties made and broken, and posts of the last hour, day or week of a log; who is most in motion, and what could not be seen.',
    },
    feeds: {
      title: 'Feeds',
      short: 'Feeds',
      about:
        'What happens, the last first: ties of a country or an account or between two, posts with a hashtag, or who speaks with whom. Who, whom and when; never the text of a post.',
    },
    hotspots: {
      title: 'Hot spots',
      short: 'Hot spots',
      about:
        'Hashtags by region or country, by the accounts that used them and not only by posts; rising and falling against the hour, day or week before.',
    },
    countries: {
      title: 'Countries',
      short: 'Countries',
      about:
        'Ranked by how they stand, by influence with weights of your own, or by what they post; those that are named also over time.',
    },
    alerts: {
      title: 'Alerts',
      short: 'Alerts',
      about:
        'What the rules of a watch have fired, the last first, and the rules; of a country those that its desk would want, ready to copy.',
    },
    show: {
      title: 'A country or an account',
      short: 'Country or account',
      about:
        'A country’s whole apparatus on one page: how it stands, what to do, partners and missions. Or all about one account.',
    },
    follows: {
      title: 'Who follows whom',
      short: 'Who follows',
      about:
        'Whom an account or a country follows, who follows it, and whether it is returned; on any day that is known.',
    },
    pair: {
      title: 'Two accounts',
      short: 'Pair',
      about:
        'Whether two accounts follow each other, by what chain one reaches the other, and how that went over the time of a log.',
    },
    compare: {
      title: 'Side by side',
      short: 'Compare',
      about: 'Two to four countries beside each other, with the ties between them.',
    },
    map: {
      title: 'The map',
      short: 'Map',
      about:
        'Who follows whom as a picture, at any moment of a log or of any snapshot; against an earlier one, what changed in colour.',
    },
    years: {
      title: 'Two dates compared',
      short: 'Years',
      about: 'What changed between two snapshots, or two days of a log.',
    },
    more: { title: 'More', short: 'More', about: 'The other pages, by what one wants to know.' },
    sources: {
      title: 'What there is to ask',
      short: 'Sources',
      about: 'The snapshots and the logs of this database, and how they stand.',
    },
    coverage: {
      title: 'What could be seen, and what could not',
      short: 'Coverage',
      about:
        'Who was read, how far the streams have come, where there are gaps, and what is measured to be lost. What was not seen is unknown; it is not absent.',
    },
  },
  /** The page that leads to the others: its groups, and what each page answers. */
  more: {
    groups: {
      happens: 'What happens',
      known: 'A country or an account',
      changed: 'Over time',
      sure: 'How far this goes',
    },
    asks: {
      feeds: 'Who has just followed, dropped or mentioned whom?',
      hotspots: 'What is talked about, and where?',
      alerts: 'Which alerts have fired, and how do I get one?',
      show: 'How does a country stand, or an account?',
      follows: 'Whom does it follow, and who follows it?',
      pair: 'Do these two follow each other, and since when?',
      compare: 'How do two to four countries stand side by side?',
      years: 'What changed between two dates?',
      coverage: 'What could not be seen?',
      sources: 'Which snapshots and logs are there?',
    },
  },
  /** What a form asks for, by parameter; `page.parameter` where a page means something else by it. */
  parameters: {
    of: 'Country or account',
    a: 'Account or country',
    b: 'And another',
    'pair.a': 'One account',
    'pair.b': 'The other',
    'compare.of': 'Countries, two to four',
    'hotspots.by': 'By column (region)',
    measure: 'Ranked by',
    'feeds.q': 'What',
    'feeds.a': 'Country, @handle or hashtag',
    'feeds.b': 'And another',
    'countries.of': 'Over time: countries',
    last: 'Of the last',
    step: 'Moments by',
    country: 'Country',
    peers: 'Beside (countries)',
    persons: 'Name persons who ended a follow',
    since: 'Since (YYYY-MM-DD)',
    popularity: 'Weight of popularity',
    engagement: 'Weight of engagement',
    trust: 'Weight of response',
    'years.of': 'Of one account or country (may be left out)',
    s: 'Snapshot or day',
    q: 'Question',
    where: 'Where (such as region=Africa)',
    among: 'Only among (such as office=mission)',
    by: 'By column (country)',
    top: 'Rows of long lists',
    against: 'Against (an earlier one)',
    old: 'Earlier',
    new: 'Later',
    show: 'In full',
    log: 'Log',
    all: 'Every account',
  } as Texts,
  /** Values of a parameter that is chosen from a list. */
  choices: {
    follows: 'whom it follows',
    followers: 'who follows it',
    mutuals: 'mutual ties',
    unreturned: 'whom it follows unreturned',
    'unreturned-incoming': 'who follows it unreturned',
    ties: 'ties',
    hashtag: 'posts with a hashtag',
    dialogue: 'who speaks with whom',
    hour: 'hour',
    days: 'days',
    hours: 'hours of the day',
    minutes: 'minutes of the hour',
    day: 'day',
    week: 'week',
    '30d': '30 days',
    '90d': '90 days',
    mutual_abroad: 'mutual ties abroad',
    accounts_following_abroad: 'followers abroad',
    accounts_followed_abroad: 'accounts followed abroad',
    influence: 'influence',
    posts_per_day: 'posts a day',
    accounts: 'accounts',
    measures: 'measures',
    identity: 'who accounts were',
  } as Texts,
  /** What is meant where none of the values is chosen, by parameter as above. */
  unchosen: {
    'desk.last': 'week; of snapshots, since the one before',
    log: 'told of last',
  } as Texts,
  ask: 'Ask',
  /** Unfolds the form. */
  reask: 'Change what is shown',
  required: 'Fill in the form: handle, account id, actor, a country, or country:office.',
  /** The same of pages that need something else. */
  requiredOn: {
    desk: 'Name one country, by its code or its name.',
    years: 'Name two snapshots, or two days of a log (LOG@YYYY-MM-DD): the earlier one and the later one.',
    compare: 'Name two to four countries, or values of one column, such as Africa and Asia by region.',
  } as Texts,
  /** After the title of a page. */
  amongIs: (conditions: readonly string[]) => `, among ${list(conditions)}`,
  newest: 'the newest',
  navigation: 'Pages',
  /** What the search at the top of every page takes. */
  find: 'Country or account',
  inLanguage: 'Language',
  /** With the space that goes before it. */
  colon: ':',
  asPrompt: 'At the prompt',
  notes: 'Remarks',
  rowsShown: (shown: number, of: number) => `The first ${count(shown)} of ${count(of)} rows.`,
  data: 'Data',
  /** Between a number and what it is out of. */
  /** Between two numbers. */
  range: (low: string, high: string) => `${low} to ${high}`,
  outOf: 'of',
  unknown: 'unknown',
  yes: 'yes',
  no: 'no',
  /** What bars are of, beside their title. */
  bars: {
    before: (number: number) => `(${count(number)} before)`,
    untilDay: (to: string) =>
      `Each bar is of the time up to ${to.slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM'.length)} UTC of the day below it.`,
    untilMinute: 'Each bar is of the time up to the minute below it (UTC).',
  },
  simulated: 'Invented data of the sandbox: no statement about real leaders.',
  /** Of which snapshot or log a page is, and what there is beside it. */
  asOf: {
    shown: 'Shown:',
    beside: 'Beside it there is',
    snapshot: (name: string, date: string) => `snapshot ${name} of ${date}`,
    log: (name: string, told: string) => `log ${name}, told up to ${told} UTC`,
    day: (log: string, date: string) => `log ${log} as of ${date}`,
    newer: 'newer',
    older: 'older',
    sameDay: 'of the same day',
  },
  /** What a link to another page about the same is called, by the page. */
  related: {
    desk: 'Its desk: what is new, what to do, what was not seen',
    show: 'The whole country',
    years: 'What changed since the snapshot before',
    feeds: 'Its feed',
  } as Texts,
  /** What further feeds about the same are called. */
  feeds: { all: 'ties, mentions and alerts', dialogue: 'who speaks with whom', alerts: 'alerts' },
  /** The title of a feed. */
  atomIs:
    'Atom: the address of a feed, to be given to a reader of news, which asks it again by itself. It works where this console is reached, on this machine alone if it is not served to others, and while it runs; started with --port 0 it has another address each time, with a port of its own the same.',
  /** What a link of a table is called: to all of its rows, or to the page of what it is about. */
  tableLeads: {
    all: 'All of them',
    feeds: 'Who mentioned whom, and when',
    hotspots: 'All hot spots of the region',
    compare: 'Compare them',
    persons: 'Name the persons too',
  },
  /** Beside lines that are to be copied: a whole file, or lines for one that is there. */
  copied: {
    whole:
      'Give these lines to whoever runs the watch: they are the file watch.json beside the study, which a watch reads as it starts. The console writes nothing.',
    lines:
      'Give these lines to whoever runs the watch: they go between the rules of watch.json, with a comma between two, and a watch reads them as it starts. The console writes nothing.',
    copy: 'Copy',
    done: 'Copied',
  },
  /** What stands in place of a table that is one line of a page, by its name and its rows. */
  lines: {
    unseen: (accounts: number) =>
      `What could not be seen: ${counted(accounts, 'account')}, at least for a time`,
  } as Readonly<Record<string, (rows: number) => string>>,
  /** @param tables that have no rows. */
  none: (tables: readonly string[]) => `Nothing to list, as far as could be seen: ${tables.join('; ')}.`,
  /** What lists that are seen at a glance are called, by their tables. */
  cards: {
    new_followers: 'Newly follow us',
    dropped_us: 'Stopped following us',
    departed: 'Left, and were tied to us',
    unanswered: 'Wait for our answer',
    silent: 'Of ours, silent',
  } as Texts,
  /** Unfolds the numbers of what is drawn. */
  numbers: 'The bars as numbers',
  /** Of how many rows the first are shown. */
  someOf: (shown: number, of: number) => `${shown} of ${count(of)}`,
  /** @param change such as +2, or = where there is none; empty where it is unknown. */
  before: (before: string, change: string) =>
    change === '=' ? 'as many before' : change === '' ? `${before} before` : `${change} on ${before} before`,
  live: {
    on: 'Live',
    still: 'Not live',
    lost: 'Not live: a stream of the watch is lost',
    off: 'Not live: the connection is lost and is tried again',
    paused: 'Paused',
    pause: 'Pause',
    resume: 'Go on',
    waiting: 'new in the log:',
    play: 'Play',
    fresh: 'new',
  },
  /** Of the list of a part's tables. */
  contents: 'Tables',
  /** Below a page: how the log that it is of is kept. Instants are ISO 8601; `today` is that of the page. */
  foot: {
    clock,
    heard: (log: string, at: string, today: string) => `log ${log} heard until ${clock(at, today)}`,
    nothing: (log: string) => `of log ${log} nothing is heard yet`,
    unwatched: 'no watch is running: this is how it stood',
    /** Of none of its streams anything comes. */
    deaf: (at: string, today: string) => `since ${clock(at, today)} nothing is heard: what is shown is older`,
    /** Nothing comes of one of several. */
    lost: (stream: string, at: string, today: string) =>
      `since ${clock(at, today)} nothing is heard of ${stream}: what it alone tells is older`,
    stands: (stream: string, at: string, today: string) => `stream ${stream} joined at ${clock(at, today)}`,
    swept: (at: string, today: string) => `all accounts checked at ${clock(at, today)}`,
    unswept: 'not all accounts checked yet',
    sealed: (name: string) => `snapshot ${name} is sealed and changes no more`,
    answered: (at: string, today: string) => `answered at ${clock(at, today)}`,
  },
  /** In place of a page until it is made. */
  making: {
    lead: 'This page is being made.',
    before: (pages: number) =>
      pages === 1 ? 'One other page is made before it.' : `${count(pages)} other pages are made before it.`,
    reads: (name: string) => `It reads ${name}.`,
    counts: 'It counts.',
    /** @param usual what such a page took last; `null` where none was made yet. Both in seconds. */
    soFar: (seconds: number, usual: number | null) =>
      `${counted(seconds, 'second')} so far${usual === null ? '' : `; the last such page took ${count(usual)}`}.`,
    itself: 'It comes here by itself. A page that takes longer than a minute is given up.',
  },
  /** What other moments a map can be shown at. */
  moments: 'Moments',
  errors: {
    title: {
      refused: 'That cannot be answered',
      missing: 'There is no such page',
      late: 'The answer took too long',
      fault: 'A fault of the program',
      busy: 'Too many pages are listening',
      host: 'This name is not served here',
      method: 'Pages are only read here',
      target: 'This is no address of a page',
      body: 'A request for a page has no body',
      'cross-site': 'Another site has asked for this page',
      token: 'A token is needed',
    },
    next: {
      refused: '',
      missing: 'The pages are in the navigation.',
      late: 'Ask for less, or ask again: what was read is kept open.',
      fault: 'It is not of your input. What the program says of it is where it was started.',
      busy: 'Close a page that is left open, and load this one again.',
      host: 'Open the address that entente console printed; another name goes with --host.',
      method: 'GET and HEAD are answered.',
      target: 'Open the address that entente console printed.',
      body: 'GET and HEAD are answered.',
      'cross-site': 'Type the address into the browser, or open it from entente console --open.',
      token:
        'Open the address with ?token= and the token that ENTENTE_CONSOLE_TOKEN held when the console was started.',
    },
  },
  /** Shorter names of tables, by which a list leads to them; those that are not here are called by their titles. */
  shortTables: {
    dropped_us: 'who dropped us',
    dropped_by_us: 'whom we dropped',
    departed: 'who left',
    no_answer: 'who does not answer',
    unspoken: 'tied, no mention since {since}',
    region_hashtags: 'hot in the region',
    peers: 'beside others',
    unread: 'why ranges',
    peers_posts: 'what we and they post',
    happened: 'our accounts',
    accounts_of_actor: 'several accounts of one',
    'show.accounts_of_actor': 'its other accounts',
  } as Texts,
  /** Whose account it is, where neither a name nor a handle is known. */
  nameless: NAMELESS,
  /** A sentence in which something is called so, with what the word before it makes of its article. */
  contracted: (sentence: string, _called: string) => sentence,
  /** An account as it stands within a sentence. */
  party: partyOnPage,
  /** Of a line of news. */
  news: {
    new: 'new',
    again: 'again',
    answered: 'answered',
    post: 'the post',
    moment: (day: string, time: string) => `${day}, ${time} UTC`,
    between: (from: string, to: string) => `between ${from} and ${to}`,
    /** Unfolds the same as rows. */
    table: 'The same as a table',
  },
  /** Heads of columns of accounts and countries, which have names where the data have handles and codes. */
  namedHeads: {
    handle: 'account',
    account: 'its account',
    country: 'country',
    source_handle: 'who',
    target_handle: 'whom',
    a_handle: 'one',
    b_handle: 'the other',
  } as Texts,
  /** A name of a roster. */
  named: (name: string) => name,
  /** Where the database has nothing; where it has snapshots and no log; and where it has a log, without what is asked. */
  empty: {
    all: 'There is nothing to ask yet. entente demo makes two invented years, entente crawl reads a network, entente watch keeps a log.',
    noLog: 'This page is of a log, and there is none yet: entente watch keeps one.',
    inLog:
      'Fill in the form; of what was posted, only a log tells that was begun with entente watch --activity.',
  },
  heads,
  /** Of a verdict. */
  reason: reasonsOnPage,
  cells: { 'newly-listed': 'newly listed' } as Texts,
};

export type PageWords = typeof page;
