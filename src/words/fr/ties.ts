import type { TieSpell } from '../../changes/tie-spells.ts';
import { isNetwork, NETWORKS } from '../../roster/handles.ts';
import { isVerdict } from '../../roster/verdict.ts';
import type { WhyUnknown } from '../../study/tie-of.ts';
import type { TieDoubt } from '../../values/log-spells.ts';
import { capital } from '../capital.ts';
import type { ties as english } from '../en/ties.ts';
import type { LoggedTie, Named, SaidTie, TieLife, TieTurn } from '../values.ts';
import { count, form, list } from './numbers.ts';
import { called, momentText, whyUnread } from './phrases.ts';
import { reasonText } from './reasons.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';
import { verdicts } from './verdicts.ts';

const WHY_NOT_KNOWN: Readonly<Record<TieDoubt, string>> = {
  formed: 'formé dans ce laps de temps',
  ended: 'rompu dans ce laps de temps',
  before: 'pas encore lu',
  gap: 'dans une lacune',
  after: 'sans preuve depuis',
  'not looked for': 'cible pas encore suivie par le journal',
  unwatched: 'cible qui n’est plus suivie par le journal',
  pruned: 'retiré du journal',
};

/** « @a → @b » */
export const arrow = (source: Named, target: Named): string => `${called(source)} → ${called(target)}`;

const TURNS = { formed: 'formé', ended: 'rompu', 'made anew': 'renoué' };

/** « formé le … », « rompu entre le … et le … » */
const turn = ({ is, from, to }: TieTurn): string =>
  `${TURNS[is]} ${from === to ? `le ${momentText(to)}` : `entre le ${momentText(from)} et le ${momentText(to)}`}`;

function why(reason: WhyUnknown): string {
  if ('unread' in reason) return whyUnread(reason.unread);
  if ('sealed' in reason) return reason.sealed.split(NEXT_NETWORK).map(sealedText).join(fr` ; `);
  const { notInRoster } = reason;
  return `${list(notInRoster.map(called))} ${notInRoster.length > 1 ? 'ne sont' : 'n’est'} pas dans sa liste`;
}

/** What was sealed of a tie; of an edition that of each network. */
function sealedText(text: string): string {
  if (isVerdict(text)) return verdicts.verdict(text);
  const [, network = '', own = ''] = /^([a-z-]+): (.*)$/s.exec(text) ?? [];
  return isNetwork(network) ? fr`${capital(values.network(network))} : ${sealedText(own)}` : reasonText(text);
}

const NEXT_NETWORK = new RegExp(`; (?=(?:${NETWORKS.join('|')}): )`);

export const distinct = (reasons: readonly WhyUnknown[]): string[] => [...new Set(reasons.map(why))];

/** Why a date is not to be trusted, as it was sealed in English. */
const DATE_DOUBTS: Readonly<Record<string, string>> = {
  'later than it was read': 'plus tardive que la lecture',
  'before the account was made': 'antérieure à la création du compte',
  'not the time of its record key': 'autre que celle de la clé de l’enregistrement',
};

/** « antérieure à la création du compte », of a date */
export const dateDoubt = (doubt: string): string =>
  doubt
    .split('; ')
    .map((one) => {
      const [, earlier] = /^not there in (.*), which was read after that date$/.exec(one) ?? [];
      return earlier === undefined
        ? (DATE_DOUBTS[one] ?? one)
        : `le lien n’est pas dans ${earlier}, lu après cette date`;
    })
    .join(fr` ; `);

function follow(source: Named, target: Named, { state, since }: SaidTie): string {
  const [a, b] = [called(source), called(target)];
  if (state === 'no') return `${a} ne suit pas ${b}`;
  if (state === 'unknown') return `on ignore si ${a} suit ${b}`;
  return `${a} suit ${b}${since === '' ? '' : ` depuis le ${since}`}`;
}

function life(source: Named, target: Named, { spells, known, last, dated }: TieLife): string {
  const lead = fr`${arrow(source, target)} : `;
  if (known === 0) return `${lead}inconnu dans chacun.`;
  if (spells.length === 0)
    return `${lead}absent ${form(known, 'du seul qui peut le dire', `des ${count(known)} qui peuvent le dire`)}.`;
  const lives = spells.map((spell) => spellText(spell, last)).join(fr` ; puis `);
  if (dated === null) return `${lead}${lives}.`;
  const doubt = dated.doubt === null ? '' : fr`, date douteuse : ${dateDoubt(dated.doubt)}`;
  return fr`${lead}${lives} ; le réseau le date du ${dated.on}${doubt}.`;
}

function spellText({ absentOn, firstSeen, lastSeen, goneOn }: TieSpell, last: string): string {
  const began =
    absentOn === null
      ? `présent dès le premier qui peut le dire (${firstSeen})`
      : `formé entre le ${absentOn} et le ${firstSeen}`;
  if (goneOn !== null) return `${began}, rompu entre le ${lastSeen} et le ${goneOn}`;
  return lastSeen === last && lastSeen !== firstSeen ? `${began}, toujours là le ${lastSeen}` : began;
}

const STATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  throughout: { yes: 'suivi tout du long', no: 'jamais suivi', unknown: 'inconnu tout du long' },
  'as seen': { yes: 'suivi aussi longtemps qu’on l’a vu', no: 'non suivi aussi longtemps qu’on l’a vu' },
  'at first': { yes: 'suivi quand on l’a vu d’abord', no: 'non suivi quand on l’a vu d’abord' },
  later: { yes: 'suivi ensuite', no: 'non suivi ensuite' },
};

function logged(known: LoggedTie): string {
  if ('tie' in known) return STATES[known.is]![known.tie]!;
  if (known.is !== 'unknown') return turn(known);
  const { from, to, doubt } = known;
  const time =
    from === null
      ? `avant le ${momentText(to!)}`
      : to === null
        ? `après le ${momentText(from)}`
        : `du ${momentText(from)} au ${momentText(to)}`;
  return `inconnu ${time} (${WHY_NOT_KNOWN[doubt]})`;
}

const history = (source: Named, target: Named, known: readonly LoggedTie[]) =>
  fr`${arrow(source, target)} : ${known.map(logged).join(', ')}`;

export const ties: typeof english = {
  why: (reasons) => distinct(reasons).join(fr` ; `),
  because: (reasons) =>
    distinct(reasons)
      .map((text) => `${text}.`)
      .join(' '),
  logDoubt: (doubt) => WHY_NOT_KNOWN[doubt],
  doubt: dateDoubt,
  pair: (a, b, there, back) => {
    if (there.state !== 'yes' || back.state !== 'yes')
      return fr`${capital(follow(a, b, there))} ; ${follow(b, a, back)}.`;
    const [, last = ''] = [there.since, back.since].sort();
    const isDated = there.since !== '' && back.since !== '';
    return `${called(a)} et ${called(b)} se suivent${isDated ? `, dans les deux sens depuis le ${last}` : ''}.`;
  },
  overSnapshots: (snapshots, a, b, there, back, none) => {
    const over = `Sur ${count(snapshots)} instantanés`;
    if (there.spells.length + back.spells.length > 0)
      return `${over}, ${life(a, b, there)} ${life(b, a, back)}`;
    if (none === 0) return `${over}, aucun abonnement n’est connu.`;
    const told =
      none === snapshots ? over : `${over}, ${count(none)} ${form(none, 'peut', 'peuvent')} le dire`;
    return fr`${told} : aucun abonnement, dans aucun sens.`;
  },
  inLog: (log, from, sweptAt, a, b, there, back) =>
    fr`Selon le journal ${log}, ${sweptAt === null ? `depuis le ${momentText(from)}` : `du ${momentText(from)} à son dernier relevé, le ${momentText(sweptAt)}`}, ${history(a, b, there)} ; ${history(b, a, back)}.`,
  stretches: (log) => fr`Ses périodes : -s ${log}.`,
};
