/** From the files of an import to a graph, whatever tool they are from. */
import { shellWord } from '../../cli/shell-word.ts';
import { UserError } from '../../errors.ts';
import type { ColumnChoice } from '../../formats/columns.ts';
import { FORMAT_WORDS, guessFormat, type ImportFormat } from '../../formats/guess-format.ts';
import type { ImportedGraph } from '../../formats/imported-graph.ts';
import { readEdges } from '../../formats/read-edges.ts';
import { readGexf } from '../../formats/read-gexf.ts';
import { readGraphml } from '../../formats/read-graphml.ts';
import { readMatrix } from '../../formats/read-matrix.ts';
import { readMinet } from '../../formats/read-minet.ts';
import { readNodeLink } from '../../formats/read-node-link.ts';
import { readTables, tablePair } from '../../formats/read-tables.ts';
import { readTwarc } from '../../formats/read-twarc.ts';
import { readTwecoll } from '../../formats/read-twecoll.ts';
import type { SourceFiles } from '../../formats/source-files.ts';
import { ROSTER_COLUMNS } from '../../roster/row.ts';
import { utf8Text } from '../../utf8-text.ts';

/** @throws UserError where the files are of another tool than asked for, or of none that can be read. */
export function chooseImportFormat(
  files: SourceFiles,
  asked?: ImportFormat,
  choice: ColumnChoice = {},
): ImportFormat {
  const { format, seems, command } = guessFormat(files, choice);
  if (format === null) {
    const next =
      command === undefined
        ? '; it was not imported'
        : `, and import what this writes:\n  ${command(shellWord(files.path))} > ties.csv`;
    throw new UserError(`${files.path} seems to be ${seems}${next}`);
  }
  const edgesOfPair = asked === 'edges' && format === 'gephi';
  if (asked === undefined || asked === format || edgesOfPair) return asked ?? format;
  throw new UserError(
    `${files.path} seems to be ${seems}, not ${FORMAT_WORDS[asked]}; import it without --tool, or with --tool ${format}`,
  );
}

/** Columns understood: those of a roster, and the audience that the network states. */
export const UNDERSTOOD = [...ROSTER_COLUMNS, 'audience'];

/** Formats of one known form, of which no column is to be chosen. */
const WITHOUT_CHOICE: readonly ImportFormat[] = ['twecoll', 'twarc', 'minet', 'matrix'];

/** What an edge list has columns of. */
const OF_TIES: readonly string[] = ['source', 'target', 'state'];

/** Formats whose rows may name no account. */
const TABLES: readonly ImportFormat[] = ['edges', 'gephi'];

/** @throws UserError where columns are chosen of a format that has none to choose, or rows left out of one without any. */
export function readGraph(
  files: SourceFiles,
  format: ImportFormat,
  choice: ColumnChoice = {},
  skipBlank = false,
): ImportedGraph {
  if (WITHOUT_CHOICE.includes(format) && Object.keys(choice).length > 0) {
    throw new UserError(
      `${files.path} is ${FORMAT_WORDS[format]}, whose columns are known; leave out --columns`,
    );
  }
  const [idle] = format === 'edges' ? Object.keys(choice).filter((field) => !OF_TIES.includes(field)) : [];
  if (idle !== undefined) {
    throw new UserError(
      `${files.path} is ${FORMAT_WORDS[format]}, and says nothing of its accounts but who they are; leave ${idle} out of --columns, or give a table of accounts with --nodes`,
    );
  }
  if (skipBlank && !TABLES.includes(format)) {
    throw new UserError(`${files.path} is ${FORMAT_WORDS[format]}, and no table; leave out --skip-blank`);
  }
  const pair = tablePair(files);
  const name = pair?.edges ?? files.names[0]!;
  const file = files.shown(name);
  const text = () => utf8Text(files.read(name), file);
  if (format === 'twecoll') return readTwecoll(files);
  if (format === 'twarc') return readTwarc(files);
  if (format === 'minet') return readMinet(text(), file);
  if (format === 'gexf') return readGexf(text(), file, UNDERSTOOD, choice);
  if (format === 'graphml') return readGraphml(text(), file, UNDERSTOOD, choice);
  if (format === 'node-link') return readNodeLink(text(), file, UNDERSTOOD, choice);
  if (format === 'matrix') return readMatrix(text(), file);
  if (format === 'edges') return readEdges(files.read(name), file, choice, skipBlank);
  const nodes = pair!.nodes;
  return readTables(
    { text: utf8Text(files.read(nodes), files.shown(nodes)), file: files.shown(nodes) },
    { bytes: files.read(name), file },
    UNDERSTOOD,
    { choice, skipBlank },
  );
}
