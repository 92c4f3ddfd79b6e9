/** Where the measures come from: beside each, and in full. */
import type { Section } from './section.ts';

const [BLONDEL, BONACICH, BRANDES, BRIN, FAUST, FREEMAN_1977, FREEMAN_1978] = [
  'Blondel et al. 2008',
  'Bonacich 1972',
  'Brandes 2001',
  'Brin & Page 1998',
  'Wasserman & Faust 1994',
  'Freeman 1977',
  'Freeman 1978',
];
const [HOLLAND, HUBERT, KLEINBERG, TRAAG, WATTS] = [
  'Holland & Leinhardt 1970',
  'Hubert & Arabie 1985',
  'Kleinberg 1999',
  'Traag et al. 2019',
  'Watts & Strogatz 1998',
];

/** By the column of nodes.csv, or the figure of graph.csv, or what it begins with. */
const SOURCES: readonly (readonly [measures: RegExp, sources: string])[] = [
  [/^(in|out)_degree$|^(strong|weak)_components$|^largest_|^density$|^isolates$/, FAUST],
  [/^pagerank$/, BRIN],
  [/^(hub|authority)$/, KLEINBERG],
  [/^betweenness$/, `${FREEMAN_1977}, ${BRANDES}`],
  [/^closeness$/, `${FREEMAN_1978}, ${FAUST}`],
  [/^harmonic$/, 'Marchiori & Latora 2000'],
  [/^eigenvector$/, BONACICH],
  [/^coreness$/, 'Seidman 1983'],
  [/^clustering$|^mutual_average_clustering$/, WATTS],
  [/^mutual_transitivity$/, FAUST],
  [/^cluster$|^clusters$/, `${BLONDEL}, ${TRAAG}`],
  [/^(mutual|one_way|null)_pairs$/, HOLLAND],
  [/^reciprocity_rho$/, 'Garlaschelli & Loffredo 2004'],
  [/^modularity$/, 'Newman & Girvan 2004'],
  [/^cluster_rand_/, HUBERT],
  [/^assortativity_/, 'Newman 2003'],
  [/^ei_index_/, 'Krackhardt & Stern 1988'],
  [/^(coordinator|representative|gatekeeper|consultant|liaison)_/, 'Gould & Fernandez 1989'],
];

/** `–` where the measure is of this study, or of everybody. */
export function sourceOfMeasure(measure: string): string {
  return SOURCES.find(([measures]) => measures.test(measure))?.[1] ?? '–';
}

export const SOURCES_SECTION: Section = {
  id: 'sources',
  heading: ({ method }) => method.sources,
  render: ({ language: { method } }, _figures, _files, _hasOwnText, before) => {
    const text = before.join('\n');
    const works = BIBLIOGRAPHY.filter(([source]) => isNamed(source, text));
    return [
      method.works,
      works.map(([source, title, where]) => `- ${source}, *${title}*, ${where}`).join('\n'),
    ];
  },
};

/** By its authors and its year: what stands between them differs by language. */
function isNamed(source: string, text: string): boolean {
  const [, authors, year] = /^(.+) (\d{4})$/.exec(source)!;
  return new RegExp(`${authors!.split(/, | & /).join('.{1,7}')}\\s\\(?${year}`).test(text);
}

/** Without subtitles, whose colon each language sets otherwise. */
const BIBLIOGRAPHY: readonly (readonly [source: string, title: string, where: string])[] = [
  ['Barnes & Hut 1986', 'A hierarchical O(N log N) force-calculation algorithm', 'Nature 324, 446–449'],
  [
    'Battiston, Nicosia & Latora 2014',
    'Structural measures for multiplex networks',
    'Phys. Rev. E 89, 032804',
  ],
  ['Benjamini & Hochberg 1995', 'Controlling the false discovery rate', 'J. R. Stat. Soc. B 57, 289–300'],
  [BLONDEL, 'Fast unfolding of communities in large networks', 'J. Stat. Mech. P10008'],
  [
    BONACICH,
    'Factoring and weighting approaches to status scores and clique identification',
    'J. Math. Sociol. 2, 113–120',
  ],
  [BRANDES, 'A faster algorithm for betweenness centrality', 'J. Math. Sociol. 25, 163–177'],
  [BRIN, 'The anatomy of a large-scale hypertextual Web search engine', 'Comput. Netw. 30, 107–117'],
  [
    'Carstens, Berger & Strona 2018',
    'A unifying framework for fast randomization of ecological networks with fixed (node) degrees',
    'MethodsX 5, 773–780',
  ],
  ['Cha et al. 2010', 'Measuring user influence in Twitter', 'Proc. ICWSM 4, 10–17'],
  [
    'Dekker, Krackhardt & Snijders 2007',
    'Sensitivity of MRQAP tests to collinearity and autocorrelation conditions',
    'Psychometrika 72, 563–581',
  ],
  ['Efron 1979', 'Bootstrap methods', 'Ann. Stat. 7, 1–26'],
  [FREEMAN_1977, 'A set of measures of centrality based on betweenness', 'Sociometry 40, 35–41'],
  [FREEMAN_1978, 'Centrality in social networks', 'Soc. Netw. 1, 215–239'],
  [
    'Garlaschelli & Loffredo 2004',
    'Patterns of link reciprocity in directed networks',
    'Phys. Rev. Lett. 93, 268701',
  ],
  ['Gould & Fernandez 1989', 'Structures of mediation', 'Sociol. Methodol. 19, 89–126'],
  [HOLLAND, 'A method for detecting structure in sociometric data', 'Am. J. Sociol. 76, 492–513'],
  [HUBERT, 'Comparing partitions', 'J. Classif. 2, 193–218'],
  [
    'Hubert & Schultz 1976',
    'Quadratic assignment as a general data analysis strategy',
    'Br. J. Math. Stat. Psychol. 29, 190–241',
  ],
  [
    'Jacomy et al. 2014',
    'ForceAtlas2, a continuous graph layout algorithm for handy network visualization designed for the Gephi software',
    'PLoS ONE 9, e98679',
  ],
  [KLEINBERG, 'Authoritative sources in a hyperlinked environment', 'J. ACM 46, 604–632'],
  ['Kossinets 2006', 'Effects of missing data in social networks', 'Soc. Netw. 28, 247–268'],
  ['Krackhardt 1988', 'Predicting with networks', 'Soc. Netw. 10, 359–381'],
  ['Krackhardt & Stern 1988', 'Informal networks and organizational crises', 'Soc. Psychol. Q. 51, 123–140'],
  ['Kuhn 1955', 'The Hungarian method for the assignment problem', 'Nav. Res. Logist. Q. 2, 83–97'],
  ['Marchiori & Latora 2000', 'Harmony in the small-world', 'Physica A 285, 539–546'],
  ['Newman 2003', 'Mixing patterns in networks', 'Phys. Rev. E 67, 026126'],
  [
    'Newman & Girvan 2004',
    'Finding and evaluating community structure in networks',
    'Phys. Rev. E 69, 026113',
  ],
  [
    'Rao et al. 1996',
    'A Markov chain Monte Carlo method for generating random (0, 1)-matrices with given marginals',
    'Sankhyā A 58, 225–242',
  ],
  ['Seidman 1983', 'Network structure and minimum degree', 'Soc. Netw. 5, 269–287'],
  ['Smith & Moody 2013', 'Structural effects of network sampling coverage', 'Soc. Netw. 35, 652–668'],
  [
    'Strona et al. 2014',
    'A fast and unbiased procedure to randomize ecological binary matrices with fixed row and column totals',
    'Nat. Commun. 5, 4114',
  ],
  [TRAAG, 'From Louvain to Leiden', 'Sci. Rep. 9, 5233'],
  [
    'Turnbull 1976',
    'The empirical distribution function with arbitrarily grouped, censored and truncated data',
    'J. R. Stat. Soc. B 38, 290–295',
  ],
  [FAUST, 'Social Network Analysis', 'Cambridge University Press'],
  [WATTS, 'Collective dynamics of ‘small-world’ networks', 'Nature 393, 440–442'],
];
