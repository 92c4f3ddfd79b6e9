import type * as english from '../../en/report/rankings.ts';
import { counted } from '../numbers.ts';

export const connected: typeof english.connected = {
  heading: 'Les mieux reliés',
  mutualTies: (value) => counted(value, 'lien réciproque', 'liens réciproques'),
  shareOfAll: 'Part de tous les autres',
};

export const followed: typeof english.followed = { heading: 'Suivis par leurs pairs' };

export const unreturned: typeof english.unreturned = { heading: 'Abonnements non réciproques' };
