/** Holders of before, and accounts that are no more. */
import { addAccount, addressOf, linkTo, usualHandle } from '../accounts.ts';
import { pageAt, siteAt } from '../ground.ts';
import type { Account } from '../model.ts';
import { verify } from '../settle.ts';
import { pressPage } from './statements.ts';
import { front, impostor, isEmpty, isFront, isSited, type Trick, voucherOf, withVoucher } from './trick.ts';

const gone = (state: Account['state']): Trick => ({
  fits: (cell) => isFront(cell) && isEmpty(cell),
  play(cell, scene) {
    const usual = usualHandle(cell.network, cell.place, cell.place.actors[0]!.name);
    const before = { x: 'old', bluesky: 'old-', mastodon: 'old_' }[cell.network];
    const handle = `${before}${usual}`.slice(0, cell.network === 'x' ? 15 : undefined);
    const account = impostor(scene, cell, { name: cell.place.actors[0]!.name, state, handle });
    front(scene.world, cell.place).links.push(linkTo(account, account.name));
    if (state !== 'moved') return;
    const next = addAccount(scene.world, {
      ...account,
      id: undefined,
      handle: account.handle.replace('old', 'new'),
      state: 'there',
      fraud: '',
      way: 'nothing',
    });
    account.movedTo = next.handle;
    cell.own.push(next);
  },
});

export const FORMER = {
  'predecessor-verified': {
    fits: (cell, scene) => cell.place.predecessor !== null && withVoucher(cell, scene),
    play(cell, scene) {
      const link = isSited(cell) ? addressOf(scene.world, cell.place) : '';
      const { name } = cell.place.predecessor!;
      verify(scene.world, voucherOf(scene, cell)!, impostor(scene, cell, { name, link }));
    },
  },
  'predecessor-linked': {
    fits: (cell) => cell.place.predecessor !== null && isSited(cell) && !cell.place.isPortal,
    play(cell, scene) {
      const account = impostor(scene, cell, {
        name: cell.place.predecessor!.name,
        link: addressOf(scene.world, cell.place),
      });
      pageAt(siteAt(scene.world, cell.place.host), '/former', {
        title: 'Who held the office before',
        label: 'Who held the office before',
      }).links.push(linkTo(account, account.name));
    },
  },
  'stale-page': {
    fits: (cell, { world }) =>
      cell.place.predecessor !== null &&
      isSited(cell) &&
      cell.place.path !== '/' &&
      isEmpty(cell) &&
      !world.cells.some(({ place, own }) => place === cell.place && own.some(({ link }) => link !== '')),
    play(cell, scene) {
      const { name } = cell.place.predecessor!;
      const account = impostor(scene, cell, { name, link: addressOf(scene.world, cell.place) });
      const page = { title: name, label: `The Minister, ${name}`, modified: '2025-09-08' };
      pageAt(siteAt(scene.world, cell.place.host), cell.place.path, page).links.push(linkTo(account, name));
    },
  },
  'predecessor-statement': {
    fits: (cell) => cell.place.predecessor !== null && isSited(cell),
    play(cell, scene) {
      const { name, item } = cell.place.predecessor!;
      const account = impostor(scene, cell, { name });
      const references = [{ url: pressPage(scene.world, cell.place, account) }];
      const xid = cell.network === 'x' ? account.id.slice(2) : '';
      scene.world.items.get(item)!.statements.push({
        network: cell.network,
        value: account.handle,
        xid,
        rank: 'Normal',
        end: '',
        references,
      });
    },
  },
  suspended: gone('suspended'),
  deactivated: gone('deactivated'),
  moved: gone('moved'),
} satisfies Readonly<Record<string, Trick>>;
