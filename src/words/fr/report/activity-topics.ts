import type { ActivityTopicsWords } from '../../en/report/activity-topics.ts';
import { count, counted, share } from '../numbers.ts';
import { fr } from '../spacing.ts';
import { accounts, each } from './activity-terms.ts';
import { LANGUAGE_NAMES } from './language-names.ts';

export const activityTopics: ActivityTopicsWords = {
  topics: {
    heading: 'Sujets du moment',
    none: 'Aucun mot-dièse n’a été employé.',
    sentence: (tags, single, value, of, whole) =>
      fr`${single ? 'Le mot-dièse employé' : 'Les mots-dièses employés'} par le plus grand nombre de comptes ${single ? 'est' : 'sont'} ${tags} : ${count(value)} des ${accounts(of)}${each(single)}${whole ? '' : ', dans la limite des messages lus'}.`,
  },
  languages: {
    heading: 'Langues',
    none: 'Aucun message n’indique sa langue.',
    sentence: (value, first, ofPosts) =>
      fr`Les messages originaux des comptes lus sont en ${counted(value, 'langue')}, d’après ce qu’ils indiquent ; ${share(ofPosts)} du total sont en ${first}.`,
    name: (code) => (code === '' ? 'non indiquée' : (LANGUAGE_NAMES[code] ?? code)),
  },
};
