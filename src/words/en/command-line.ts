/** What is wrong with a command line before anything is asked. */
import { didYouMean } from './phrases.ts';

/** Options that were given and that nothing reads. */
export interface Idle {
  options: readonly string[];
  command: string;
}

function noEffect({ options, command }: Idle, where = '', instead = ''): string {
  const [verb, them] = options.length === 1 ? ['has', 'it'] : ['have', 'them'];
  const or = instead === '' ? '' : `, or ${instead}`;
  return `${options.join(' and ')} ${verb} no effect in ${command}${where}; leave ${them} out${or}`;
}

const known = (nearest: readonly string[]) => (nearest.length === 0 ? '' : `; ${didYouMean(nearest, '')}`);

export const commandLine = {
  /** @param command `null` where the program itself is meant. */
  seeHelp: (command: string | null) =>
    command === null
      ? '(entente help [COMMAND] tells what there is, with examples; entente help WORD finds a word in it)'
      : `(entente help ${command} tells what it takes, with examples)`,
  unknownOption: (flag: string, nearest: readonly string[]) => `unknown option '${flag}'${known(nearest)}`,
  missingArgument: (name: string) => `missing required argument '${name}'`,
  missingValue: (flags: string) => `option '${flags}' argument missing`,
  missingOption: (flags: string) => `required option '${flags}' not specified`,
  tooMany: (command: string, expected: number, given: number) =>
    `too many arguments for '${command}'. Expected ${expected} argument${expected === 1 ? '' : 's'} but got ${given}.`,
  /** @param flags of an option, or the name of an argument. */
  noChoice: (flags: string, value: string, choices: readonly string[]) =>
    `'${flags}' cannot be '${value}'. Allowed choices are ${choices.join(', ')}.`,
  namesNothing: (flags: string) => `'${flags}' names nothing; name one or several, with commas between`,
  /** @param command the one that has parts; `null` of the program itself. */
  noCommand: (command: string | null, word: string, nearest: readonly string[], parts: readonly string[]) => {
    const path = command === null ? '' : `${command} `;
    const names = nearest.map((name) => `${path}${name}`);
    const help = command === null ? '(entente help tells more)' : `(entente help ${command} tells more)`;
    return `there is no command ${path}${word}; ${didYouMean(names, `there are ${parts.join(', ')}`)} ${help}`;
  },
  noCommandBut: (word: string, nearest: readonly string[]) =>
    `there is no command ${word}; ${nearest.length === 0 ? 'perhaps one of these:' : `${didYouMean(nearest, '')} Or one of these:`}`,
  findsMore: (word: string) => `(entente help ${word} finds what else speaks of it)`,
  nothingNear: (word: string) =>
    `there is no command ${word}; no help speaks of it either, and entente help lists them all.`,
  ifAccount: (line: string) => `If it is an account, a person or a country: ${line}`,
};

/** The same by what the command is asked of, with what has the options. */
export const idle = {
  asGiven: (of: Idle) => noEffect(of),
  ofEdition: (of: Idle) => noEffect(of, ' of an edition', 'name a snapshot of it with -s'),
  exportOfEdition: (of: Idle) => noEffect(of, ' of an edition', 'export a snapshot that it joins'),
  citation: (of: Idle, styles: readonly string[]) => noEffect(of, '', `say --as ${styles.join(', ')}`),
  ofEditions: (of: Idle) => noEffect(of, ' of editions', 'compare snapshots that they join'),
  editionUnnamed: (of: Idle) => noEffect(of, ' without a name', 'name an edition'),
  editionThere: (of: Idle) =>
    noEffect(of, ' of one that is there', 'name the snapshots it joins after its name'),
  ofOneTable: (of: Idle) =>
    noEffect(
      of,
      ' of a snapshot or over the roster',
      'ask it of an actor of an edition, as in: entente unreturned ACTOR -s EDITION --show by_network',
    ),
  ofSnapshot: (of: Idle) => noEffect(of, ' of a snapshot', 'name a log with posts'),
  ofAllClusters: (of: Idle) =>
    noEffect(of, ' of all clusters', 'name the number of one, as in: entente clusters 1'),
  ofSealed: (of: Idle) => noEffect(of, ' of what is sealed', 'name a roster'),
  ofTables: (of: Idle) => noEffect(of, ' of tables'),
  ofFile: (of: Idle, path: string) => noEffect(of, ` of ${path}`),
  ofArchive: (of: Idle) => noEffect(of, ' of an archive, which says all of this itself'),
  ofLogArchive: (of: Idle) => noEffect(of, ' of the archive of a log, which says all of this itself'),
  openedPage: (of: Idle, page: string) => noEffect(of, ` ${page}`),
  editionReport: (of: Idle) =>
    noEffect(
      of,
      ' of an edition, which takes accounts together by actor and tells no posts or pairs',
      'name a snapshot',
    ),
  checkedReport: (of: Idle) => noEffect(of, ' --check, which takes its options from the manifest'),
  ofEvents: (of: Idle) => noEffect(of, ' of the events of a log'),
  logAsFolder: (of: Idle, log: string) =>
    noEffect(
      of,
      ' of a log into a folder, which holds all of it',
      `seal days of it, and export those: entente seal ${log} --at YYYY-MM-DD --snapshot NAME`,
    ),
  logAsGexf: (of: Idle) => noEffect(of, ' of a log into a .gexf file'),
  ofPanel: (of: Idle) => noEffect(of, ' of a panel, which has accounts by their ids and attributes'),
  asArchive: (of: Idle, endings: string) =>
    noEffect(of, ' of an archive, which holds a snapshot as it is', `name a file that ends in ${endings}`),
};
