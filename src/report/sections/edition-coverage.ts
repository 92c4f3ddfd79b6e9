/** What could not be seen of an edition, network by network. */

import { escapeMarkdown, numberColumn } from '../../doors/markdown-text.ts';
import { isObserved, VERDICTS } from '../../roster/verdict.ts';
import { capital } from '../../words/capital.ts';
import type { EditionFacts } from '../facts/edition-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { entriesByVerdict } from '../facts/presence-counts.ts';
import { reportTable } from './report-table.ts';

/** How much is unknown on a network, and known on another; '' where nothing is unknown on any. */
export function unknownOfNetworks({ language, edition }: Facts): string {
  if (edition === null) return '';
  const unknown = edition.sizes.reduce((sum, { unknownTies }) => sum + unknownTies, 0);
  if (unknown === 0) return '';
  return language.edition.coverage.unknown(
    unknown,
    edition.unknownElsewhere,
    '[unknown.csv](unknown.csv)',
    '[network-ties.csv](network-ties.csv)',
  );
}

/** The entries of each network whose follows were not read to the end, by verdict. */
export function unseenByNetwork({ edition: { networks } }: EditionFacts) {
  return networks.map(({ network, accounts }) => ({
    network,
    groups: entriesByVerdict(accounts).filter(({ verdict }) => !isObserved(verdict)),
  }));
}

/** How many actors could not be read to the end on which network; none outside of an edition. */
export function unreadByNetwork({ edition, language }: Facts): string[] {
  return (edition?.sizes ?? []).flatMap(({ network, nodes, observedSources }) =>
    nodes === observedSources
      ? []
      : language.edition.coverage.unread(nodes - observedSources, escapeMarkdown(language.network(network))),
  );
}

/** How accounts of several verdicts make one of an actor; '' where all were read. */
export function verdictsOfActors({ study, language }: Facts): string {
  if (study.nodes.every(({ verdict }) => isObserved(verdict))) return '';
  const told = VERDICTS.flatMap((verdict) => {
    const count = study.nodes.filter((node) => node.verdict === verdict).length;
    return count === 0 ? [] : language.verdictCount(verdict, count);
  });
  return language.edition.coverage.verdicts(
    '[nodes.csv](nodes.csv)',
    told,
    language.verdict('complete'),
    language.verdict('partial'),
  );
}

/** A row a network, a column a verdict that any of their entries has; '' where all were read. */
export function networkCoverageTable(facts: Facts, of: EditionFacts): string {
  const { language } = facts;
  const { coverage: words, networks } = language.edition;
  const rows = unseenByNetwork(of);
  const verdicts = VERDICTS.filter((one) =>
    rows.some(({ groups }) => groups.some(({ verdict }) => verdict === one)),
  );
  if (verdicts.length === 0) return '';
  return reportTable(facts, [words.table, 'network-coverage.csv', 'coverage.csv'], rows, [
    {
      head: networks.network,
      cell: ({ network }) => capital(escapeMarkdown(language.network(network))),
    },
    ...verdicts.map((verdict) =>
      numberColumn<(typeof rows)[number]>(capital(language.verdict(verdict)), ({ groups }) =>
        language.count(groups.find((group) => group.verdict === verdict)?.entries.length ?? 0),
      ),
    ),
  ]);
}
