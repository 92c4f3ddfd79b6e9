/** How a crawl stands, in words. */
import type { CrawlProgress } from '../crawl/progress.ts';
import { minuteText } from '../minute-text.ts';
import { dollars } from '../words/en/plain.ts';

/** The line of a crawl that goes on. */
export function progressText(state: CrawlProgress): string {
  const parts = [
    `${state.phase === 'posts' ? 'posts of ' : ''}${state.done} of ${state.total} accounts`,
    `${state.requests} requests`,
    `${state.rate.toFixed(0)} a second`,
    paidText(state),
    state.secondsLeft === null ? '' : `${time(state.secondsLeft)} left`,
    waitText(state),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Such as "paid $6.17 of $9.00"; '' where nothing is paid. */
function paidText({ paid }: CrawlProgress): string {
  if (paid === null) return '';
  return `paid ${dollars(paid.dollars)}${paid.most === null ? '' : ` of ${dollars(paid.most)}`}`;
}

function waitText({ waiting, waitingUntil, isLimit }: CrawlProgress): string {
  if (waiting === null || waitingUntil === null) return '';
  const time = `${new Date(waitingUntil).toISOString().slice(11, 16)} UTC`;
  return isLimit ? `${waiting} until ${time}` : `waiting until ${time}: ${waiting}`;
}

/** Such as "pds.example allows no more requests until 2026-06-01 15:08 UTC: 9 accounts wait for it". */
export function heldUpText(host: string, until: number, accounts: number): string {
  const time = `${minuteText(new Date(until).toISOString())} UTC`;
  const waiting = accounts === 1 ? '1 account waits' : `${accounts} accounts wait`;
  return `${host} allows no more requests until ${time}: ${waiting} for it; come back then`;
}

/** How long something takes, rounded up. */
export function time(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
