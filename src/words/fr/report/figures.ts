import type { FiguresWords } from '../../en/report/figures.ts';
import { count, counted, form, list } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function figures({ inStudied, many, nodes, ofMany, ofStudied, one, sealed }: Terms): FiguresWords {
  return {
    source: (snapshot, simulated, network, date, value, observed) =>
      fr`Source : ${sealed} ${snapshot}${simulated ? ' (données simulées)' : ''}, ${network}, ${date} ; n = ${nodes(value)}, ${observed === value ? form(value, 'observé', 'tous observés') : `${count(observed)} ${form(observed, 'observé', 'observés')}`}.`,
    comparedSource: (snapshots, simulated, network, dates, values) =>
      fr`Source : ${sealed}s ${list(snapshots)}${simulated ? ' (données simulées)' : ''}, ${network}, ${list(dates)} ; n = ${count(values[0])} et ${nodes(values[1])}.`,
    connected: {
      unit: fr`Liens réciproques : ${many} ${ofStudied} qui suivent un ${one} et qu’il suit`,
      atMost: 'au plus, si tous les liens inconnus existent',
      alt: (value, first) =>
        fr`Barres des ${nodes(value)} ayant le plus de liens réciproques : ${first.join(', ')} …`,
    },
    followed: {
      unit: fr`Abonnés connus : ${many} ${ofStudied} qui suivent un ${one}`,
      alt: (value, first) =>
        fr`Barres des ${nodes(value)} ayant le plus d’abonnés ${inStudied} : ${first.join(', ')} …`,
    },
    courtship: {
      title: 'Qui suit, qui est suivi',
      unit: (leftOut) =>
        fr`Nombre ${ofMany} ${ofStudied} qui suivent un ${one}, face au nombre qu’il suit ; les deux axes sont en racine carrée${leftOut === 0 ? '' : fr` ; ${nodes(leftOut)} dont on ignore les abonnements ${form(leftOut, 'est omis', 'sont omis')}`}`,
      follows: `abonnements ${inStudied} →`,
      followers: `abonnés ${inStudied} →`,
      diagonal: fr`abonnés = abonnements ; au-dessus : plus suivi ; au-dessous : suit plus`,
      account: (name, followers, follows) =>
        `${name}, ${counted(followers, 'abonné')} et ${counted(follows, 'abonnement')}`,
      alt: (value, [followed, following]) =>
        fr`Nuage de ${nodes(value)} selon leurs abonnements et leurs abonnés ${inStudied} ; au-dessus de la ligne en tirets, ceux qui ont plus d’abonnés que d’abonnements. Le plus suivi : ${followed} ; celui qui suit le plus : ${following}.`,
    },
    published: {
      unit: fr`Plus grande part des autres ${many} ${ofStudied}, par année ; les études diffèrent par le réseau et la liste`,
      mutual: fr`le mieux relié : liens ÷ (n − 1)`,
      followed: fr`le plus suivi : abonnés ÷ (n − 1)`,
      hollow: fr`en creux : cette étude`,
      tick: (tenths) => fr`${tenths * 10} %`,
      source: 'Publié par Twiplomacy 2012–2020 (Twitter).',
      own: (year) => fr`${year} (cette étude)`,
      alt: (mutual, followed) =>
        fr`Parts par année. Le mieux relié : ${mutual}. Le plus suivi par ses pairs : ${followed}.`,
    },
    ranks: {
      title: (at) => `Les mieux reliés ${at.inEarlier} et ${at.inLater}`,
      unit: (top) =>
        fr`Rang par liens réciproques ; les ${count(top)} premiers de chaque année, les ex æquo partageant un rang. – et aucun trait : pas ${inStudied} ou pas lu cette année-là.`,
      direction: { up: 'monte', down: 'descend', same: 'même rang' },
      alt: (first, gone, at) =>
        fr`Rangs ${at.inEarlier} et ${at.inLater} : ${first.join(', ')} …${gone.length === 0 ? '' : fr` Sans rang ${at.inLater} : ${list(gone)}.`}`,
    },
    ties: {
      title: 'Ce que sont devenus les liens',
      unit: fr`Abonnements : ce qui a disparu depuis l’instantané précédent, ce qui subsiste, ce qui s’y est ajouté`,
      total: (date) => fr`abonnements au ${date}`,
      alt: (bars) => fr`Barres : ${bars.join(', ')}.`,
    },
  };
}
