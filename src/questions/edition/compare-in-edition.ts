/** Countries, or groups of another column, side by side on each network of an edition and together. */
import type { SectionedAnswer } from '../../cli/answer.ts';
import { tableOf } from '../../csv.ts';
import type { Edition } from '../../edition/edition.ts';
import { foldText } from '../../fold-text.ts';
import { nearestWords } from '../../nearest.ts';
import { findCountry } from '../../roster/country-names.ts';
import { isObserved } from '../../roster/verdict.ts';
import { countGroupTies } from '../../study/group-ties.ts';
import { attributeOf } from '../../study/grouping.ts';
import type { Study } from '../../study/study.ts';
import { attributeColumn } from '../../study/where.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import { valuesOf } from '../side-by-side/compare.ts';
import { aboutEdition } from './about-edition.ts';
import { TOGETHER } from './actor-cells.ts';

/** Values that are named where none is near. */
const MOST_NAMED = 20;

export function compareInEdition(
  edition: Edition,
  names: readonly string[],
  column: string,
): SectionedAnswer {
  const { together, networks } = edition;
  const by = editionColumn(edition, column);
  const values = together.nodes.map((entry) => attributeOf(entry, by));
  const groups =
    names.length === 0
      ? valuesOf(together.nodes, by)
      : [...new Set(names.map((name) => groupCalled(edition, values, by, name)))];
  if (groups.length < 2) throw refusal(say.compare.tooFew());
  const groupOf = values.map((value) => groups.indexOf(value));
  const counted = [
    ...networks.map(({ network, actors, actorOf }) =>
      countOn(
        network,
        actors,
        Array.from(actorOf, (actor) => groupOf[actor]!),
        groups.length,
      ),
    ),
    countOn(TOGETHER, together, groupOf, groups.length),
  ];
  const pairs = counted.flatMap(({ network, ties }) =>
    groups.flatMap((one, g) =>
      groups.slice(g).map((other, h) => ({
        network,
        ties,
        one,
        other,
        there: g * groups.length + g + h,
        back: (g + h) * groups.length + g,
      })),
    ),
  );
  const last = counted.at(-1)!.ties;
  const between = groups.flatMap((_, g) => groups.slice(g + 1).map((_, h) => g * groups.length + g + 1 + h));
  const mutual = between.reduce((sum, cell) => sum + last.mutual[cell]!, 0);
  const perhaps = between.reduce((sum, cell) => sum + last.perhapsMutual[cell]!, 0);
  return aboutEdition(edition, 'compare', {
    sentence: say.edition.between(
      { by, names: groups },
      networks.map(({ network }) => network),
      mutual,
      perhaps,
    ),
    sections: [
      {
        name: 'groups',
        title: say.edition.groups(),
        ...tableOf(
          counted.flatMap((one) => groups.map((group, g) => ({ ...one, group, g }))),
          {
            network: ({ network }) => network,
            group: ({ group }) => group,
            actors: ({ ties, g }) => ties.accounts[g]!,
            observed: ({ observed, g }) => observed[g]!,
          },
        ),
        types: { group: by === 'country' ? 'country' : 'text' },
      },
      {
        name: 'pairs',
        title: say.edition.pairs(),
        ...tableOf(pairs, {
          network: ({ network }) => network,
          one: ({ one }) => one,
          other: ({ other }) => other,
          mutual: ({ ties, there }) => ties.mutual[there]!,
          mutual_max: ({ ties, there }) => ties.mutual[there]! + ties.perhapsMutual[there]!,
          follows: ({ ties, there }) => ties.follows[there]!,
          follows_max: ({ ties, there }) => ties.follows[there]! + ties.unknownFollows[there]!,
          followed_by: ({ ties, back }) => ties.follows[back]!,
          followed_by_max: ({ ties, back }) => ties.follows[back]! + ties.unknownFollows[back]!,
        }),
        types: Object.fromEntries(['one', 'other'].map((name) => [name, 'text' as const])),
      },
    ],
    main: 'pairs',
    facts: { by, mutual_between: mutual, mutual_between_max: mutual + perhaps },
    notes: [say.edition.noChance(), say.edition.bothWays()],
  });
}

/** A column of the rosters. @throws UserError where none of them has it. */
export function editionColumn({ name, together }: Edition, column: string): string {
  const { extraColumns } = together.snapshot;
  return attributeColumn({ snapshot: { name, extraColumns: [...extraColumns] } }, column, 'actor');
}

function countOn(network: string, { graph, nodes }: Study, groupOf: readonly number[], size: number) {
  // Of the union more is known than of whom it was read.
  const observed = new Array<number>(size).fill(0);
  groupOf.forEach((group, node) => {
    if (group >= 0 && isObserved(nodes[node]!.verdict)) observed[group]! += 1;
  });
  return { network, observed, ties: countGroupTies(graph, groupOf, size) };
}

function groupCalled(
  { name: edition }: Edition,
  values: readonly string[],
  by: string,
  name: string,
): string {
  const known = [...new Set(values)].filter((value) => value !== '').sort();
  const code = by === 'country' ? findCountry(name)?.code : undefined;
  const found = known.find((value) => value === (code ?? name) || foldText(value) === foldText(name));
  if (found !== undefined) return found;
  const likely = { nearest: nearestWords(name, known), known: known.slice(0, MOST_NAMED) };
  throw refusal(say.edition.noGroup(edition, by, name, likely));
}
