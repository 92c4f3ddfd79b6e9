import { rosterOf } from '../../study/study.ts';
import type { followed as english } from '../en/followed.ts';
import { count, counted, form, others as otherOnes, share } from './numbers.ts';
import { called, units, unitsWord, unitWord, where } from './phrases.ts';
import { leads } from './rank.ts';
import { fr } from './spacing.ts';
import { inStudied } from './terms.ts';

const READ: Record<ReturnType<typeof rosterOf>, string> = {
  import: 'été lus jusqu’au bout',
  roster: 'pu être lus',
  edition: 'pu être lus jusqu’au bout sur l’un au moins de leurs réseaux',
};

export const followed: typeof english = {
  title: (unit) => `Les ${unitsWord(unit)} suivis par le plus de pairs`,
  none: (unit, conditions) =>
    fr`On ne connaît aucun ${unitWord(unit)}${where(conditions)} qui soit suivi par un autre.`,
  leads: (ranked, { followers, source, ofObserved, areOnNetworks }) => {
    const lead = `${leads(ranked)} avec ${counted(followers, 'abonné')} ${inStudied(source)}`;
    if (ofObserved === null) return `${lead}${ranked.first!.nodes === 1 ? '' : ' chacun'}.`;
    const { seen, others } = ofObserved;
    const unread = followers - seen;
    const [one, many] = [unitWord(ranked.unit), unitsWord(ranked.unit)];
    const sharing = areOnNetworks ? ' sur un même réseau' : '';
    if (unread === 0)
      return fr`${lead}, soit ${others === 1 ? `l’autre ${one} observé${sharing}` : `${share(seen / others)} des ${count(others)} autres ${many} observés${sharing}`}.`;
    return seen === 0
      ? fr`${lead}, dont aucun n’a été lu jusqu’au bout.`
      : fr`${lead} : ${others === 1 ? `l’autre ${one} observé${sharing}` : `${count(seen)} des ${count(others)} autres ${many} observés${sharing} (${share(seen / others)})`}, et ${count(unread)} dont les abonnements n’ont pas été lus jusqu’au bout.`;
  },
  unseen: 'Les abonnements qui n’ont pas pu être vus s’ajouteraient à ces nombres.',
  minimums: ({ unread, most, ofFirst, unit, source }) =>
    fr`Tout nombre d’abonnés est ici un minimum : il pourrait être supérieur de ${count(most)} au plus${ofFirst === null ? '' : `, celui du premier ${ofFirst === 0 ? 'd’aucun' : `de ${count(ofFirst)}`}`}, car les abonnements de ${units(unread, unit)} n’ont pas ${READ[rosterOf(source)]}.`,
  reserved: (of, few, unit, conditions, named) => {
    const many = unitsWord(unit);
    const said =
      of === 1
        ? `Le ${unitWord(unit)}${where(conditions)} le plus suivi suit en retour moins d’un dixième des ${many} qui le suivent`
        : `Des ${units(of, unit)}${where(conditions)} les plus suivis, ${count(few)} ${form(few, 'suit', 'suivent')} en retour moins d’un dixième des ${many} qui ${form(few, 'le', 'les')} suivent`;
    const names = named.map(({ account, share: back }) => `${called(account)}, ${share(back)}`);
    const rest = few - named.length;
    return fr`${said} : ${names.join(fr` ; `)}${rest === 0 ? '' : fr` ; et ${otherOnes(rest)}`}.`;
  },
};
