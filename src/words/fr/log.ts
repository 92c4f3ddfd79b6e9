import type { Loss } from '../../study/log-origin.ts';
import type { log as english } from '../en/log.ts';
import { count, counted, form, list, share } from './numbers.ts';
import { minuteOfDay } from './phrases.ts';
import { reasonText } from './reasons.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

const loss = ({ events, untold, share: lost, low, high }: Loss) =>
  fr`Sur ${counted(events, 'événement')}, les relevés en ont trouvé ${count(untold)} qu’aucun flux n’avait annoncé${form(untold, '', 's')} : une perte de ${share(lost)} (intervalle à 95 % : ${share(low)} à ${share(high)}), au moins, puisque ce qui s’est formé et a pris fin dans une même lacune n’est pas vu.`;

export const log: typeof english = {
  meant: (name, network) => `journal ${name} (${values.network(network)})`,
  none: (database) => fr`Il n’y a pas de journal dans ${database} ; commencez-en un par : entente watch`,
  noGroup: (log) =>
    fr`--among se demande d’un instantané, ou d’un jour d’un journal ; nommez-le ${log}@AAAA-MM-JJ`,
  several: (database, names) =>
    fr`Il y a plusieurs journaux dans ${database} : ${names.join(', ')} ; nommez-en un`,
  knowsNothing: (name) => fr`${name} ne sait rien encore ; voir : entente status ${name}`,
  pruned: (begins) =>
    fr`Le journal a été élagué : il commence le ${minuteOfDay(begins)}, et de ce qui était avant, on ne sait rien.`,
  told: (stream, to) => `Le flux ${stream} a dit ce qui s’est passé jusqu’au ${minuteOfDay(to)}.`,
  joined: (stream, since) => `Le flux ${stream} est suivi depuis le ${minuteOfDay(since)}.`,
  lost: (stream, since, reason) =>
    fr`Le flux ${stream} est perdu depuis le ${minuteOfDay(since)} et n’a rien dit depuis : ${reasonText(reason)}.`,
  loss,
  origin({ name, at, streams, loss: measured, gaps }) {
    const sealed = `L’instantané contient les liens du journal ${name} à l’instant ${at.slice(0, 19)}Z`;
    if (streams === null) return `${sealed}.`;
    const gap =
      gaps === 0
        ? 'aucun compte n’était alors dans une lacune'
        : `${counted(gaps, 'compte')} ${form(gaps, 'était alors dans une lacune', 'étaient alors dans une lacune')}`;
    if (streams.length === 0)
      return fr`${sealed} ; ${gap}. Les comptes ont été relus et aucun flux n’a été suivi : ce qui s’est formé et a pris fin entre deux lectures n’est pas vu.`;
    const followed = fr`${sealed} ; ${form(streams.length, 'flux suivi', 'flux suivis')} : ${list(streams)} ; ${gap}.`;
    return measured === null
      ? `${followed} Aucun événement n’était venu qui permette de mesurer ce qui s’en perd.`
      : `${followed} ${loss(measured)}`;
  },
};
