/** What the ministry of a country may want to do, with its doubt. */
import { joinTexts } from '../../doors/markdown-text.ts';
import type { TieState } from '../../graph/tie-state.ts';
import { groupBy } from '../../group-by.ts';
import { counterpartSection, massFollowerNotes, unansweredSection } from '../../questions/screens/tasks.ts';
import type { Counterparts } from '../../study/country-tasks.ts';
import { isMinistryOf } from '../../study/ministry.ts';
import type { CountryFacts } from '../facts/country-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { silentOf } from '../facts/silent-accounts.ts';
import { countryText, someAccounts } from '../words/account-text.ts';
import { saidText, sectionText } from '../words/answer-text.ts';
import { changedBlocks } from './country-changed.ts';
import { showOf } from './shown.ts';

const SHOWN = 4;
const NAMED = 4;
const NAMED_OF_MINISTRY = 2;
const COUNTRIES = 4;

/** Sentences and tables; a sentence that says so where nothing stands out. */
export function taskBlocks(facts: Facts, code: string, found: CountryFacts): string[] {
  const { language } = facts;
  const { page } = language;
  const { tasks } = found;
  const { unanswered, unansweredCount, perhapsUnanswered, unreturned, counterparts } = tasks;
  const shown = unanswered.slice(0, SHOWN);
  const open = unanswered.filter(({ followed }) => followed === 'unknown');
  // Where all are in doubt, and in the table, the table says so.
  const doubtful = [
    ...(open.length === unanswered.length ? [] : open.map(({ node }) => node)),
    ...perhapsUnanswered,
  ];
  return [
    page.unanswered(tasks.near, unansweredCount, shown.length),
    sectionText(
      facts,
      'show',
      unansweredSection(facts.study, tasks, { changes: found.changes, silent: silentOf(facts) }, SHOWN),
      {
        command: showOf(facts, code, 'unanswered'),
        titled: false,
      },
    ),
    joinTexts(
      [
        saidText(facts, massFollowerNotes(facts.study, { ...tasks, unanswered: shown })),
        doubtful.length === 0 ? '' : page.inDoubt(doubtful.length, someAccounts(facts, doubtful, NAMED)),
        unreturned.length === 0 ? '' : page.unreturnedFile(unreturned.length),
      ],
      ' ',
    ),
    ministryList(facts, found),
    ministrySentence(facts, code, found),
    ...(counterparts.length === 0
      ? []
      : [
          page.counterparts,
          sectionText(facts, 'show', counterpartSection(facts.study, tasks), {
            command: showOf(facts, code, 'counterparts'),
            titled: false,
          }),
        ]),
    ...changedBlocks(facts, code, found),
    missionSentences(facts, found),
  ];
}

/** Whom the ministry itself does not follow back, and how many of them nobody of the country follows; '' where it is all that the country has. */
function ministryList(facts: Facts, { tasks: { ministry, unanswered } }: CountryFacts): string {
  if (ministry === null) return '';
  const { office } = facts.study.nodes[ministry.own[0]!]!.row;
  const nodes = ministry.unanswered.map(({ node }) => node);
  const ofCountry = new Map(unanswered.map(({ node, followed }) => [node, followed]));
  const countOf = (followed: TieState) => nodes.filter((node) => ofCountry.get(node) === followed).length;
  return facts.language.page.ministryUnanswered(
    office === 'foreign-ministry',
    ministry.count,
    someAccounts(facts, nodes, NAMED_OF_MINISTRY),
    countOf('no'),
    countOf('unknown'),
  );
}

/** The foreign ministries abroad by what ties them to the country's own; '' where it has none. */
function ministrySentence(facts: Facts, code: string, { tasks, abroad }: CountryFacts): string {
  const { study, language } = facts;
  const own = abroad.own.filter((node) => isMinistryOf(study.nodes[node]!.row, code));
  const met = tasks.counterparts.find(({ office }) =>
    own.some((node) => study.nodes[node]!.row.office === office),
  );
  if (met === undefined) return '';
  type Pair = Counterparts['pairs'][number];
  const those = (is: (pair: Pair) => boolean) => {
    const nodes = met.pairs.filter(is).map(({ node }) => node);
    const names = [...groupBy(nodes, (node) => study.nodes[node]!.row.country)].map(([code, { length }]) =>
      length === 1 ? countryText(language, code) : language.page.times(countryText(language, code), length),
    );
    return { value: nodes.length, names: language.someOf(names, COUNTRIES) };
  };
  return language.page.ministries(met.office === 'foreign-ministry', met.count, {
    unreturned: those(({ to, from }) => from === 'yes' && to === 'no'),
    both: those(({ to, from }) => to === 'yes' && from === 'yes'),
    oneWay: those(({ to, from }) => to === 'yes' && from === 'no'),
    none: those(({ to, from }) => to === 'no' && from === 'no').value,
    unknown: those(({ to, from }) => to === 'unknown' || from === 'unknown').value,
  });
}

/** Missions that the ministry of the host does not follow, and those that their own does not. */
function missionSentences(facts: Facts, { tasks: { missionsAbroad, ownMissions } }: CountryFacts): string {
  const { page } = facts.language;
  const tell = (those: readonly { node: number; followed: unknown }[], say: typeof page.hosts) => {
    const not = those.filter(({ followed }) => followed === 'no');
    const unknown = those.filter(({ followed }) => followed === 'unknown').length;
    return those.length === 0
      ? ''
      : say(
          not.length,
          those.length,
          unknown,
          someAccounts(
            facts,
            not.map(({ node }) => node),
            NAMED,
          ),
        );
  };
  return joinTexts([tell(missionsAbroad, page.hosts), tell(ownMissions, page.ownMissions)], ' ');
}
