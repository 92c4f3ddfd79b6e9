import type { idle as englishIdle, commandLine as englishLine, Idle } from '../en/command-line.ts';
import { didYouMean } from './phrases.ts';
import { fr } from './spacing.ts';

function noEffect({ options, command }: Idle, where = '', instead = ''): string {
  const [verb, leave] = options.length === 1 ? ['est', 'ôtez-la'] : ['sont', 'ôtez-les'];
  return fr`${options.join(' et ')} ${verb} sans effet dans ${command}${where} ; ${leave}${instead === '' ? '' : `, ou ${instead}`}`;
}

const known = (nearest: readonly string[]) => (nearest.length === 0 ? '' : fr` ; ${didYouMean(nearest, '')}`);

export const commandLine: typeof englishLine = {
  seeHelp: (command) =>
    command === null
      ? fr`(entente help [COMMAND] dit, en anglais, ce qu’il y a, avec des exemples ; entente help WORD y cherche un mot)`
      : fr`(entente help ${command} dit, en anglais, ce qu’elle prend, avec des exemples)`,
  unknownOption: (flag, nearest) => fr`option ${flag} inconnue${known(nearest)}`,
  missingArgument: (name) => fr`il manque l’argument ${name}`,
  missingValue: (flags) => fr`il manque la valeur de l’option ${flags}`,
  missingOption: (flags) => fr`il manque l’option ${flags}, qui est obligatoire`,
  tooMany: (command, expected, given) =>
    fr`trop d’arguments pour ${command} : ${expected} ${expected < 2 ? 'attendu' : 'attendus'}, ${given} ${given < 2 ? 'donné' : 'donnés'}`,
  noChoice: (flags, value, choices) =>
    fr`${flags} ne peut pas être « ${value} » ; le choix est ${choices.join(', ')}`,
  namesNothing: (flags) =>
    fr`${flags} ne nomme rien ; donnez une ou plusieurs valeurs, séparées par des virgules`,
  noCommand: (command, word, nearest, parts) => {
    const path = command === null ? '' : `${command} `;
    const names = nearest.map((name) => `${path}${name}`);
    const help = command === null ? 'entente help' : `entente help ${command}`;
    return fr`il n’y a pas de commande ${path}${word} ; ${didYouMean(names, fr`il y a ${parts.join(', ')}`)} (${help} en dit plus, en anglais)`;
  },
  noCommandBut: (word, nearest) =>
    fr`il n’y a pas de commande ${word} ; ${nearest.length === 0 ? fr`peut-être l’une de celles-ci :` : fr`${didYouMean(nearest, '')} Ou bien l’une de celles-ci :`}`,
  findsMore: (word) => fr`(entente help ${word} trouve ce qui en parle d’autre)`,
  nothingNear: (word) =>
    fr`il n’y a pas de commande ${word} ; aucune aide n’en parle non plus, et entente help les cite toutes.`,
  ifAccount: (line) => fr`Si c’est un compte, une personne ou un pays : ${line}`,
};

export const idle: typeof englishIdle = {
  asGiven: (of) => noEffect(of),
  ofEdition: (of) => noEffect(of, ' pour une édition', 'nommez par -s l’un de ses instantanés'),
  exportOfEdition: (of) => noEffect(of, ' d’une édition', 'exportez l’un de ses instantanés'),
  citation: (of, styles) => noEffect(of, '', `dites --as ${styles.join(', ')}`),
  ofEditions: (of) => noEffect(of, ' entre éditions', 'comparez des instantanés qu’elles réunissent'),
  editionUnnamed: (of) => noEffect(of, ' sans nom', 'nommez une édition'),
  editionThere: (of) =>
    noEffect(of, ' pour une édition qui existe déjà', 'nommez après elle les instantanés qu’elle réunit'),
  ofOneTable: (of) =>
    noEffect(
      of,
      ' pour un instantané ou pour toute la liste',
      fr`demandez-le d’un acteur d’une édition : entente unreturned ACTOR -s EDITION --show by_network`,
    ),
  ofSnapshot: (of) => noEffect(of, ' pour un instantané', 'nommez un journal qui contient des messages'),
  ofAllClusters: (of) =>
    noEffect(of, ' pour toutes les communautés', fr`nommez-en une par son numéro : entente clusters 1`),
  ofSealed: (of) => noEffect(of, ' pour ce qui est scellé', 'nommez une liste'),
  ofTables: (of) => noEffect(of, ' de tables'),
  ofFile: (of, path) => noEffect(of, ` de ${path}`),
  ofArchive: (of) => noEffect(of, ' d’une archive, qui dit tout cela elle-même'),
  ofLogArchive: (of) => noEffect(of, ' de l’archive d’un journal, qui dit tout cela elle-même'),
  openedPage: (of, page) => noEffect(of, ` ${page}`),
  editionReport: (of) =>
    noEffect(
      of,
      ' d’une édition, qui réunit les comptes par acteur et ne dit rien des messages ni des paires',
      'nommez un instantané',
    ),
  checkedReport: (of) => noEffect(of, ' --check, qui prend ses options dans le manifeste'),
  ofEvents: (of) => noEffect(of, ' des événements d’un journal'),
  logAsFolder: (of, log) =>
    noEffect(
      of,
      ' d’un journal dans un dossier, qui le contient en entier',
      fr`scellez-en des jours, et exportez-les : entente seal ${log} --at YYYY-MM-DD --snapshot NAME`,
    ),
  logAsGexf: (of) => noEffect(of, ' d’un journal dans un fichier .gexf'),
  ofPanel: (of) => noEffect(of, ' d’un panel, où les comptes ont leurs identifiants et leurs attributs'),
  asArchive: (of, endings) =>
    noEffect(
      of,
      ' d’une archive, qui contient un instantané tel quel',
      `nommez un fichier qui finit par ${endings}`,
    ),
};
