/** Finds words in texts as people mean them: in another form, or by another name. */
import { foldText } from './fold-text.ts';

/** What others call what this program calls so: the one table of synonyms. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  activity: 'posts languages silent inactive',
  alerts: 'notify notification alarm email',
  among: 'filter subset',
  atom: 'rss feed',
  audience: 'followers fans popularity',
  cite: 'reference bibliography',
  clusters: 'community bloc faction clique',
  compare: 'versus contrast',
  console: 'dashboard gui server web browser',
  countries: 'nation',
  crawl: 'download fetch scrape collect gather get update refresh resume pause continue',
  dialogue: 'conversation talk mention reply',
  demo: 'example tutorial quickstart sample',
  diff: 'history evolution timeline',
  doctor: 'error problem debug fix broken check',
  dropped: 'unfollow',
  edition: 'merge combine',
  ended: 'unfollow',
  explain: 'homophily regression why',
  export: 'save convert gephi excel csv download',
  figures: 'density statistics',
  follows: 'query',
  forget: 'delete erase privacy gdpr',
  gatekeeper: 'bridge broker middleman',
  hotspots: 'trending topic hashtag',
  import: 'load open upload',
  in_degree: 'followers indegree popular followed',
  init: 'new start setup create begin',
  isolates: 'alone unconnected component',
  lang: 'french english language translate',
  mixing: 'homophily assortativity segregation',
  mutual: 'reciprocal reciprocity friend',
  open: 'map picture plot draw graph visualise',
  out_degree: 'following outdegree',
  pagerank: 'central centrality important prestige',
  path: 'distance route',
  permutation: 'significance',
  pseudonymise: 'anonymise anonymize anonymous',
  rank: 'top best most highest largest influencer popular',
  remove: 'delete undo',
  report: 'publish write website',
  roster: 'accounts list people users leaders add',
  seal: 'lock freeze finish close',
  show: 'search find lookup profile dossier info query embassy ministry',
  similar: 'recommend alike',
  snapshots: 'list versions years dates',
  status: 'progress coverage',
  unreturned: 'unanswered ignored',
  upgrade: 'update',
  verify: 'integrity tamper proof',
  watch: 'monitor live stream track',
};

/** Words that tell nothing apart. */
const EMPTY = new Set(
  'a an and are by do does for from has how i in is it me my of on or our that the to us we what which who whom with'.split(
    ' ',
  ),
);

/** For each word that is sought, what it may stand for, itself first. */
export type Sought = readonly (readonly string[])[];

export function sought(text: string): Sought {
  const words = wordsIn(text).filter((word) => !EMPTY.has(word));
  return [...new Set(words.map(stemOf))].map((stem) => [
    stem,
    ...Object.keys(ALSO_CALLED)
      .filter((word) => wordsIn(ALSO_CALLED[word]!).map(stemOf).includes(stem))
      .map(stemOf),
  ]);
}

/** Of each word, 1 where the text has it, in one word or in two, a half where it has what may be meant, else 0. */
export function foundIn(words: Sought, text: string): number[] {
  const names = wordsIn(text);
  const joined = names.slice(1).map((name, k) => `${names[k]}${name}`);
  const stems = new Set([...names, ...joined, ...names.flatMap((name) => name.split('_'))].map(stemOf));
  return words.map(([own, ...others]) =>
    stems.has(own!) ? 1 : others.some((other) => stems.has(other)) ? 0.5 : 0,
  );
}

/** The names, best first, that have a word of the text in themselves or in what is said of them. */
export function namesFor(text: string, known: Readonly<Record<string, string>>, most: number): string[] {
  const words = sought(text);
  const rate = (name: string) => 2 * sum(foundIn(words, name)) + sum(foundIn(words, known[name]!));
  return Object.keys(known)
    .map((name) => ({ name, score: rate(name) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ name }) => name);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A name such as `followed_by_share` is one word. */
function wordsIn(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word !== '');
}

/** A word without its English ending: `verified` and `verify`, `bridges` and `bridge` are one. */
function stemOf(word: string): string {
  if (word.length < 4) return word;
  return word.replace(/(ies|ied|y)$/, 'i').replace(/(ing|ed|es|s|e)$/, '');
}
