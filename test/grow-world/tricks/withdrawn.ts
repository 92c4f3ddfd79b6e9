/** Proofs that held once. */
import { addressOf, linkTo } from '../accounts.ts';
import { verify } from '../settle.ts';
import { front, impostor, isFront, isSited, type Trick, voucherOf, withVoucher } from './trick.ts';

/** Every other one links to the seat's page as well: one weak proof, and no second. */
const voidVerification = (spoil: (record: ReturnType<typeof verify>) => void): Trick => ({
  fits: (cell, scene) => isSited(cell) && withVoucher(cell, scene),
  play(cell, scene) {
    const link = scene.turn % 2 === 0 ? addressOf(scene.world, cell.place) : '';
    spoil(verify(scene.world, voucherOf(scene, cell)!, impostor(scene, cell, { link })));
  },
});

export const WITHDRAWN = {
  'withdrawn-record': {
    fits: (cell, { world }) => isFront(cell) && !world.txt.has(`_atproto.mfa.${cell.place.host}`),
    play: (cell, scene) => void impostor(scene, cell, { handle: `mfa.${cell.place.host}` }),
  },
  'withdrawn-link': {
    fits: isFront,
    play: (cell, scene) =>
      void impostor(scene, cell, {
        link: addressOf(scene.world, cell.place),
        verifiedAt: '2024-02-03T04:05:06.000+00:00',
      }),
  },
  'commented-out-link': {
    fits: isFront,
    play(cell, scene) {
      const account = impostor(scene, cell);
      const { href } = linkTo(account, '');
      front(scene.world, cell.place).raw.push(
        `<!-- taken down: <a rel="me" href="${href}">${account.name}</a> -->`,
      );
    },
  },
  'withdrawn-verification': voidVerification((record) => {
    record.deleted = true;
  }),
  'verification-other-handle': voidVerification((record) => {
    record.handle = `was-${record.handle}`;
  }),
  'verification-other-name': voidVerification((record) => {
    record.name = 'Tourist Board of the North';
  }),
  'verification-invalid': voidVerification((record) => {
    record.isValid = false;
  }),
} satisfies Readonly<Record<string, Trick>>;
