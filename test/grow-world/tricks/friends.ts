/** Verifications and lists of friends, newspapers and other impostors. */
import { addAccount, addressOf } from '../accounts.ts';
import { pick } from '../draw.ts';
import type { Account, Cell, World } from '../model.ts';
import { listOf, verify } from '../settle.ts';
import { handleOf, holderOf, impostor, isPersons, type Scene, type Trick } from './trick.ts';

const foreignPapers = (world: World) => [...world.accounts.values()].filter(({ isVerifier }) => isVerifier);

function friend({ world, turn, fraud }: Scene, { place, network }: Cell, k: number): Account {
  return addAccount(world, {
    network,
    handle: handleOf(network, `friend-${k}-${turn}-${place.country}`.toLowerCase()),
    name: `Friend ${k} (${fraud})`,
  });
}

export const FRIENDS = {
  'friend-verification': {
    play(cell, scene) {
      const account = impostor(scene, cell);
      for (const k of [1, 2, 3]) verify(scene.world, friend(scene, cell, k), account);
    },
  },
  'ring-verification': {
    play(cell, scene) {
      const others = [...scene.world.accounts.values()].filter(({ fraud }) => fraud === 'ring-verification');
      const account = impostor(scene, cell);
      for (const other of others.slice(-2)) {
        verify(scene.world, other, account);
        verify(scene.world, account, other);
      }
    },
  },
  'namesake-verification': {
    fits: isPersons,
    play(cell, scene) {
      verify(
        scene.world,
        pick(foreignPapers(scene.world), cell.place.seat),
        impostor(scene, cell, { name: holderOf(cell) }),
      );
    },
  },
  'namesake-two-papers': {
    fits: isPersons,
    play(cell, scene) {
      const account = impostor(scene, cell, { name: holderOf(cell) });
      for (const paper of foreignPapers(scene.world).slice(0, 2)) verify(scene.world, paper, account);
    },
  },
  'namesake-one-paper': {
    fits: isPersons,
    play(cell, scene) {
      const paper = pick(foreignPapers(scene.world), cell.place.seat);
      const account = impostor(scene, cell, { name: holderOf(cell) });
      verify(scene.world, paper, account);
      listOf(scene.world, paper, 'list', 'People in the news').members.push(account.id);
    },
  },
  'void-and-linking': {
    fits: ({ place }) => place.host !== '',
    play(cell, scene) {
      const account = impostor(scene, cell, { link: addressOf(scene.world, cell.place) });
      verify(scene.world, pick(foreignPapers(scene.world), cell.place.seat), account).name = 'A Baker';
    },
  },
  organised: {
    fits: ({ place }) => place.host !== '',
    play(cell, scene) {
      const account = impostor(scene, cell, { link: addressOf(scene.world, cell.place) });
      const helper = friend(scene, cell, 1);
      verify(scene.world, helper, account);
      listOf(scene.world, friend(scene, cell, 2), 'list', 'Heads of state and government').members.push(
        account.id,
      );
    },
  },
  'fan-list': {
    play(cell, scene) {
      const fan =
        [...scene.world.accounts.values()].find(
          ({ network, way, fraud, about }) =>
            network === cell.network && way === '' && fraud === '' && about === 'A fan.',
        ) ??
        addAccount(scene.world, {
          network: cell.network,
          handle: handleOf(cell.network, 'diplomacy-fan'),
          name: 'Diplomacy Fan',
          about: 'A fan.',
        });
      listOf(scene.world, fan, cell.network === 'x' ? 'x-list' : 'list', 'World leaders').members.push(
        impostor(scene, cell).id,
      );
    },
  },
  'official-looking-pack': {
    play(cell, scene) {
      const keeper = [...scene.world.accounts.values()].find(
        ({ network, fraud }) => network === 'bluesky' && fraud === 'lookalike-domain',
      )!;
      listOf(scene.world, keeper, 'pack', `Official accounts ${scene.turn % 3}`).members.push(
        impostor(scene, cell).id,
      );
    },
  },
  'foreign-list': {
    play(cell, scene) {
      const keepers = scene.world.cells
        .filter(
          ({ place, network }) =>
            network === 'bluesky' &&
            place.office === 'foreign-ministry' &&
            place.country !== cell.place.country,
        )
        .flatMap(({ own }) => own)
        .filter(({ way }) => way === 'domain-dns');
      listOf(scene.world, pick(keepers, cell.place.seat), 'list', 'Colleagues abroad').members.push(
        impostor(scene, cell).id,
      );
    },
  },
} satisfies Readonly<Record<string, Trick>>;
