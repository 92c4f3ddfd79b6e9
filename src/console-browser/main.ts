/**
 * Keeps an open page as the database is: it listens, asks its own address again, and puts what has changed in place. Without
 * it a page is complete as of when it was loaded.
 */

import { tellAges } from './ages.ts';
import { copyOnClick } from './copies.ts';
import { slideMoments } from './moments.ts';
import { replaceParts } from './replace-parts.ts';

interface Change {
  /** Milliseconds of the change, growing. */
  version: number;
  /** Lines of the logs. */
  lines: number;
}

/**
 * Asking again at once, then at most so often, and no oftener than after twice the time that the answer took; where it is of an
 * earlier change, a new one is on its way.
 */
const LEAST_PAUSE_MS = 500;
const BEHIND_PAUSE_MS = 5000;

const words = document.getElementById('content')!.dataset;
const live = document.getElementById('live')!;
const status = live.querySelector('[role=status]')!;
const button = live.querySelector('button')!;

let shown = Number(words.version);
let told: Change | null = null;
/** Lines of the logs as of what is shown. */
let linesShown: number | null = null;
let isPaused = false;
let isConnected = false;
let isAsking = false;

function tellStatus(): void {
  const { on = '', off = '', paused = '', waiting = '', pause = '', resume = '' } = words;
  const fresh = told !== null && linesShown !== null ? told.lines - linesShown : 0;
  const count = isPaused && fresh > 0 ? ` (${waiting} ${fresh})` : '';
  const text = !isConnected ? off : isPaused ? `${paused}${count}` : on;
  if (status.textContent !== text) status.textContent = text;
  button.textContent = isPaused ? resume : pause;
  button.hidden = words.watched === undefined && !isPaused;
  live.classList.toggle('on', isConnected && !isPaused && words.watched !== undefined);
}

/** Whether a watch is running is told with the page. */
function takeWords({ on, watched }: DOMStringMap): void {
  words.on = on;
  if (watched === undefined) delete words.watched;
  else words.watched = watched;
}

async function follow(): Promise<void> {
  if (isAsking || isPaused || told === null || told.version <= shown || document.hidden) return;
  isAsking = true;
  const { lines } = told;
  const asked = performance.now();
  let pause = LEAST_PAUSE_MS;
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    pause = Math.max(pause, 2 * (performance.now() - asked));
    if (answer.ok) {
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const { dataset } = fresh.getElementById('content')!;
      const version = Number(dataset.version);
      takeWords(dataset);
      if (!isPaused) {
        replaceParts(document, fresh, words.fresh ?? '');
        tellAges(document, Date.now());
      }
      linesShown = lines;
      shown = Math.max(version, shown);
      if (version < told.version) pause = BEHIND_PAUSE_MS;
    }
  } catch {
    // The stream says that the connection is lost.
  }
  setTimeout(() => {
    isAsking = false;
    void follow();
  }, pause);
  tellStatus();
}

if (!live.hidden) {
  button.addEventListener('click', () => {
    isPaused = !isPaused;
    tellStatus();
    void follow();
  });
  const source = new EventSource('/stream');
  source.addEventListener('open', () => {
    isConnected = true;
    tellStatus();
  });
  source.addEventListener('error', () => {
    isConnected = false;
    tellStatus();
  });
  source.addEventListener('change', (event) => {
    told = JSON.parse((event as MessageEvent<string>).data) as Change;
    linesShown ??= told.lines;
    tellStatus();
    void follow();
  });
  document.addEventListener('visibilitychange', () => void follow());
  tellStatus();
}

// The answer waits until there is more to say.
if (document.querySelector('.making') !== null) location.reload();
copyOnClick(document);
slideMoments(document, words);
tellAges(document, Date.now());
setInterval(() => tellAges(document, Date.now()), 10_000);
