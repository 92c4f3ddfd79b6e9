/** `countries/` and `regions/` of an edition: what `show COUNTRY` answers of each country, the ranking by region, and the index. */
import { joinTexts } from '../../doors/markdown-text.ts';
import { groupBy } from '../../group-by.ts';
import {
  countryInEdition,
  type EditionCountries,
  followersSince,
  standingNotes,
  tableNotes,
} from '../../questions/edition/country-in-edition.ts';
import { rankingSection } from '../../questions/edition/country-reach.ts';
import { countryByCode } from '../../roster/countries.ts';
import { countryPartners } from '../../study/country-partners.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { Facts } from '../facts/facts.ts';
import type { WorldShapes } from '../facts/world-shapes.ts';
import { languagePath } from '../files/language-path.ts';
import type { ReportFile } from '../files/report-file.ts';
import { shortCitation } from '../sections/cite.ts';
import { countryText, valueText } from '../words/account-text.ts';
import { answerText, saidText, sectionText, usualCommand } from '../words/answer-text.ts';
import { mapAddress, slugged } from './country-pages.ts';
import { bothForms, picturedForms } from './page-forms.ts';
import { subPage, titled } from './page-frame.ts';
import { showOf } from './shown.ts';

/** Rows of a long list on a page. */
const ROWS = 8;

/** Tables that show no more. */
const CUT: readonly string[] = ['changes', 'unanswered', 'partners'];

/** Every page in the language of the facts; none where the edition compares no countries. */
export function editionCountryPages(
  facts: Facts,
  { world, hasMap }: { world: WorldShapes | null; hasMap: boolean },
): ReportFile[] {
  const reach = facts.edition?.reach ?? null;
  if (reach === null) return [];
  const { language } = facts;
  const { together } = reach.reach;
  const pages = slugged(
    facts,
    'countries',
    together.map(({ code }) => code),
  );
  const byRegion = groupBy(together, ({ region }) => region);
  byRegion.delete('');
  const regions = slugged(facts, 'regions', [...byRegion.keys()].sort());
  const beside: Facts = {
    ...facts,
    countryPage: (code) => pages.get(code)?.slice('countries/'.length) ?? '',
  };
  const fromRegion: Facts = {
    ...facts,
    countryPage: (code) => (pages.has(code) ? `../${pages.get(code)!}` : ''),
  };
  const links = [...regions].map(
    ([region, path]) => `[${valueText(language, 'region', region)}](../${path})`,
  );
  return [
    ...bothForms(facts, {
      path: languagePath(facts, 'countries/README.md'),
      title: language.page.index,
      markdown: subPage(
        facts,
        language.page.index,
        [
          language.page.entries(together.length, links),
          ranking(beside, reach, ''),
          saidText(facts, say.editionCountry.rule()),
        ],
        languagePath(facts, 'countries/README.md'),
      ),
    }),
    ...together.flatMap(({ code, region }) =>
      picturedForms(facts, {
        path: pages.get(code)!,
        code,
        partners: countryPartners(reach.between, code, { chance: null, mentions: null }),
        world,
        mapPath: hasMap ? mapAddress(facts, code) : '',
        page: (picture) =>
          countryPage({ ...beside, home: code }, reach, code, {
            path: pages.get(code)!,
            region: regions.has(region)
              ? `[${valueText(language, 'region', region)}](../${regions.get(region)!})`
              : '',
            map: hasMap ? `[${language.page.onTheMap}](${mapAddress(facts, code)})` : '',
            picture,
          }),
      }),
    ),
    ...[...regions].flatMap(([region, path]) =>
      bothForms(facts, {
        path,
        title: language.value('region', region),
        markdown: subPage(
          facts,
          valueText(language, 'region', region),
          [
            `[${language.page.allCountries}](../${languagePath(facts, 'countries/README.md')})`,
            ranking(fromRegion, reach, region),
            saidText(facts, say.editionCountry.rule()),
          ],
          path,
        ),
      }),
    ),
  ];
}

function countryPage(
  facts: Facts,
  reach: EditionCountries,
  code: string,
  {
    path,
    region,
    map,
    picture,
  }: Readonly<Record<'path' | 'region' | 'map', string>> & { picture: readonly string[] },
): string {
  const { page } = facts.language;
  const answer = countryInEdition(reach, code, ROWS);
  const text = answerText(facts, answer, null);
  const { flow } = followersSince(reach, code);
  const said = answer.sentence as Sentence[];
  const lead = said.slice(0, said.length - flow.length);
  const table = (name: string) => {
    const rows = answer.sections.find((section) => section.name === name)?.rows.length ?? 0;
    const show = showOf(facts, code, name);
    const isCut = CUT.includes(name) && rows > ROWS;
    return text.table(name, [], isCut && show !== null ? [...show, '--top', String(rows)] : show);
  };
  const notes = tableNotes(reach, code);
  const spoken = (said: Sentence) => saidText(facts, said);
  const noted = (name: keyof typeof notes) => {
    const text = table(name);
    return text === '' ? [] : [text, ...notes[name].map(spoken)];
  };
  const tasks = (answer.sections.find(({ name }) => name === 'to_do')?.rows ?? []) as [Sentence][];
  const all = `[${page.allCountries}](${languagePath(facts, 'README.md')})`;
  return subPage(
    facts,
    countryText(facts.language, code),
    [
      joinTexts([all, region, map], ' · '),
      `**${saidText(facts, lead)}**`,
      ...titled(page.toDo, [tasks.map(([task], k) => `${k + 1}. ${saidText(facts, task)}`).join('\n')]),
      ...titled(page.standing, [table('standing'), ...standingNotes(reach, code).map(spoken)]),
      ...titled(page.apparatus, [table('apparatus')]),
      ...titled(page.tasks, [saidText(facts, flow), ...noted('changes'), ...noted('unanswered')]),
      ...titled(page.partners, [table('partners'), table('regions')]),
      ...titled(page.picture, picture),
      ...titled(page.history, [table('history')]),
      ...titled(facts.language.coverage.heading, [table('unread')]),
      facts.language.edition.countries.files('../'),
      onOneNetwork(facts, reach, code),
      ...titled(page.cite, [page.citePage(countryText(facts.language, code), shortCitation(facts, '../'))]),
    ],
    path,
  );
}

/** What to type to get the page of the country in each snapshot of the edition; '' where nobody can ask of it. */
function onOneNetwork(facts: Facts, { edition: { networks } }: EditionCountries, code: string): string {
  const place = countryByCode(code);
  if (place === undefined) return '';
  const there = networks.filter(({ accounts: { nodes } }) => nodes.some(({ row }) => row.country === code));
  const name = place.iso3 === '' ? `"${place.name}"` : code;
  return facts.language.edition.countries.onOneNetwork(
    there.map(({ accounts: { snapshot } }) => `\`entente show ${name} -s ${snapshot.name}\``),
  );
}

/** Countries by followers abroad over all networks. @param region '' for all of them. */
function ranking(facts: Facts, reach: EditionCountries, region: string): string {
  const codes = reach.reach.together.filter((one) => region === '' || one.region === region);
  const chosen = new Set(codes.map(({ code }) => code));
  const section = rankingSection(reach, {
    figure: 'following',
    isChosen: (code) => chosen.has(code),
    top: chosen.size,
  });
  const where = region === '' ? [] : ['--where', `region=${region}`];
  return sectionText(facts, 'countries', section, {
    command: usualCommand(facts, [...RANKING, ...where, '--top', String(chosen.size)]),
  });
}

const RANKING = ['countries', '--measure', 'accounts_following_abroad', '--show', 'over_networks'];
