/** `entente roster seats`: each seat with who holds it, and what is known of it on each network. */
import { Option } from 'commander';
import { answerOptions } from '../../cli/answer-options.ts';
import { answer, type DefineCommand, examples } from '../../cli/context.ts';
import { givenOptions } from '../../cli/given-options.ts';
import type { SeatState } from '../../evidence/seat-presence.ts';
import { SEAT_STATES, seats } from '../../questions/roster/seats.ts';
import { formOf, knownSeats, type SeatsOptions, seatsOptions } from './seats-options.ts';

interface Options extends SeatsOptions {
  state?: SeatState;
}

export const defineRosterSeats: DefineCommand = (command, context) => {
  answerOptions(
    seatsOptions(command)
      .addOption(new Option('--state <STATE>', 'only where a seat is this on a network').choices(SEAT_STATES))
      .addHelpText(
        'after',
        `
A seat is an office of a country, or an organisation, whoever holds it: head of state, head of government, foreign minister,
foreign ministry. Head of state and of government are one seat where one person is both, or the roster has no row for the
second. On each network it has an account (with the best proof of whose it is), or was looked for on a day and none was
found, or no search of it counts: none is known, it is older than the horizon, or the holder is new.
Data have a row a seat and network.
${examples(
  'entente roster seats --country France',
  'entente roster seats --network bluesky --state present --office head-of-state',
  'entente roster seats --region Oceania --format csv',
  'entente roster seats -s sandbox-2026 --state unknown --top 5',
)}`,
      ),
  ).action(async (asked: string | undefined) => {
    const options = givenOptions<Options>(command);
    const known = await knownSeats(context, options, asked);
    answer(context, options, seats(known, options), formOf(options));
  });
};
