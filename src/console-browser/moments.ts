/** A slider over the moments at which a map can be shown, and a button that goes through them; the links stay where there is no script. */
import { replaceParts } from './replace-parts.ts';

/** Long enough to look at a picture that has to be drawn first. */
const EACH_MS = 5000;

/** @param words of the page: what the button does, and how a new row is marked. */
export function slideMoments(page: Document, words: Readonly<Record<string, string | undefined>>): void {
  const { play = '', pause = '', fresh = '' } = words;
  const first = page.querySelector('.moments');
  const links = () => [...page.querySelectorAll<HTMLAnchorElement>('.moments a')];
  const part = first?.closest('section');
  if (first === null || part == null) return;
  const player = page.createElement('div');
  const [slider, button] = [page.createElement('input'), page.createElement('button')];
  const count = links().length;
  player.className = 'player';
  button.type = 'button';
  slider.type = 'range';
  slider.max = String(count - 1);
  slider.value = String(links().findIndex((link) => link.ariaCurrent !== null));
  slider.ariaLabel = first.ariaLabel;
  let timer = 0;
  let isPlaying = false;
  let asked = 0;

  function tell(): void {
    slider.ariaValueText = links()[slider.valueAsNumber]?.textContent ?? '';
    button.ariaLabel = isPlaying ? pause : play;
    button.classList.toggle('on', isPlaying);
  }

  /** The address is that of the moment, so that it can be kept. */
  async function show(): Promise<void> {
    asked += 1;
    const number = asked;
    const href = links()[slider.valueAsNumber]?.href;
    tell();
    if (href === undefined) return;
    const text = await fetch(href).then(
      (answer) => (answer.ok ? answer.text() : null),
      () => null,
    );
    // Another moment was chosen meanwhile.
    if (number !== asked) return;
    // As a page it says why, or is there after all.
    if (text === null) return location.assign(href);
    replaceParts(page, new DOMParser().parseFromString(text, 'text/html'), fresh);
    history.replaceState(null, '', href);
  }

  function stop(): void {
    clearTimeout(timer);
    isPlaying = false;
    tell();
  }

  /** The next once this one is there: a large one takes longer to be made than to be looked at. */
  function goOn(): void {
    clearTimeout(timer);
    if (isPlaying && slider.valueAsNumber === count - 1) stop();
    if (!isPlaying) return;
    timer = window.setTimeout(() => {
      slider.stepUp();
      void show().then(goOn);
    }, EACH_MS);
  }

  slider.addEventListener('change', () => void show());
  slider.addEventListener('input', tell);
  button.addEventListener('click', () => {
    if (isPlaying) return stop();
    isPlaying = true;
    if (slider.valueAsNumber === count - 1) slider.value = '0';
    else slider.stepUp();
    void show().then(goOn);
  });
  player.append(button, slider);
  part.before(player);
  tell();
}
