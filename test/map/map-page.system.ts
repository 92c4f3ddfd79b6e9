/// <reference lib="dom" />
/** The map in a real browser, from disk and without a network: by mouse, by keyboard, on a phone, from a link. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { patientPage } from '../support/patient-page.ts';
import { HOSTILE_NAME, leadersMap } from './leaders.ts';

const CHROMIUM = '/usr/bin/chromium';
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

let folder: string;
let address: string;
/** The same of two days of a log. */
let ofLog: string;
let browser: Browser;
let page: Page;
/** What must not happen: errors, and requests for anything but the file itself. */
let problems: string[];

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`${CHROMIUM} is missing; install it with: apt-get install chromium`);
  }
  folder = mkdtempSync(join(tmpdir(), 'entente-map-'));
  const file = join(folder, 'map.html');
  writeFileSync(file, leadersMap());
  address = pathToFileURL(file).href;
  writeFileSync(join(folder, 'of-log.html'), leadersMap('kept'));
  ofLog = pathToFileURL(join(folder, 'of-log.html')).href;
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  problems = [];
});

afterEach(async () => {
  await page.close();
  expect(problems).toEqual([]);
});

async function open(fragment = '', viewport = DESKTOP, at = address): Promise<void> {
  page = await patientPage(browser, { viewport, hasTouch: viewport === PHONE });
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== at) problems.push(`asked for ${request.url()}`);
  });
  await page.route('**/*', (route) =>
    route.request().url().split('#')[0] === at ? route.continue() : route.abort(),
  );
  await page.goto(`${at}${fragment}`);
  await page.waitForSelector('.canvas canvas');
}

const heading = () => textOf(page.locator('#chosen'));
/** The text as it is seen, without what is hidden. */
async function textOf(where: Locator): Promise<string | undefined> {
  return (await where.allInnerTexts())[0];
}

const fragment = () => page.evaluate(() => decodeURIComponent(location.hash));
const list = (tie: string) => page.locator(`details[data-tie="${tie}"]`);
const names = (within: string) => page.locator(`${within} .account .name`).allInnerTexts();

const STEP = 36;

/** Moves the mouse over the picture, row by row from this one on, until it is over an account; its row. */
async function findAccount(fromRow: number): Promise<number> {
  const box = (await page.locator('.canvas').boundingBox())!;
  for (let row = fromRow; (row + 0.5) * STEP < box.height; row++) {
    for (let column = 3; (column + 0.5) * STEP < box.width; column++) {
      await page.mouse.move(box.x + (column + 0.5) * STEP, box.y + (row + 0.5) * STEP);
      if (await isOverAccount()) return row;
    }
  }
  throw new Error('no account under the mouse anywhere');
}

function isOverAccount(): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const answer = () =>
          resolve(document.querySelector<HTMLElement>('.canvas')!.style.cursor === 'pointer');
        requestAnimationFrame(() => requestAnimationFrame(answer));
      }),
  );
}

describe('search', () => {
  test('finds by name, handle and country, and shows the account chosen with the mouse', async () => {
    await open();
    for (const [text, ...countries] of [
      ['@mfa-no'],
      ['foreign norw'],
      ['NO', 'Norway'],
      ['Norvège', 'Norway'],
    ]) {
      await page.fill('#search', text!);
      expect(await page.locator('#search-list [role=option] .name').allInnerTexts()).toEqual([
        ...countries,
        'Foreign Ministry of Norway',
      ]);
    }
    await page.click('#search-list [role=option]:nth-child(2)');
    expect(await heading()).toBe('Foreign Ministry of Norway');
    await page.fill('#search', 'nobody of this name');
    const status = () => textOf(page.locator('.search [role=status]').first());
    expect(await status()).toBe('Nothing found');
    await page.fill('#search', 'Portugal');
    expect(await status()).toBe('Portugal: no account of it is on the roster.');
  });

  test('works from the keyboard, and takes the reader to the account', async () => {
    await open();
    await page.focus('#search');
    await page.keyboard.type('a');
    const options = await page.locator('#search-list [role=option]').count();
    expect(options).toBeGreaterThan(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const active = await page.getAttribute('#search', 'aria-activedescendant');
    expect(active).toBe('search-1');
    const wanted = await textOf(page.locator(`#${active} .name`));
    await page.keyboard.press('Enter');
    expect(await heading()).toBe(wanted);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('chosen');
    await page.keyboard.press('Escape');
    expect(await page.locator('#chosen').count()).toBe(0);
  });
});

describe('an account', () => {
  test('has its ties by kind, its ranks and a link to its country', async () => {
    await open('#account=net:a');
    expect(await heading()).toBe('Amina Alpha');
    expect(await list('mutual').locator('.name').allInnerTexts()).toEqual(['Bruno Bravo', 'Dora Delta']);
    expect(await textOf(list('mutual').locator('summary'))).toBe('Follow each other (2)');
    expect(await textOf(page.locator('tbody tr').first())).toMatch(/^Mutual ties\s+2\s+2$/);
    expect(await page.getAttribute('.selection a.page', 'href')).toBe('countries/KE.html');
    await list('in').locator('summary').click();
    await list('in').locator('.name').first().waitFor();
    expect(await list('in').locator('.name').allInnerTexts()).toEqual(['Emil Echo']);
  });

  test('whose follows are not known says so, and calls none of its ties absent', async () => {
    await open('#account=net:e');
    const text = await textOf(page.locator('.selection'));
    expect(text).toContain(
      'Whom this account follows is not known: it shows its follows to approved followers only.',
    );
    expect(text).toContain('Mutual ties\t0 to 1');
    await list('unknown').locator('summary').click();
    await list('unknown').locator('.name').first().waitFor();
    expect(await list('unknown').locator('.name').count()).toBe(4);
  });

  test('opens on a click in the picture; a second one with Shift makes the pair', async () => {
    await open();
    const click = async () => {
      await page.mouse.down();
      await page.mouse.up();
    };
    const first = await findAccount(0);
    await click();
    await page.locator('#chosen').waitFor();
    const one = await heading();
    // Further down than the account chosen reaches, and later than a double click.
    await page.waitForTimeout(500);
    await findAccount(first + 6);
    await page.keyboard.down('Shift');
    await click();
    await page.keyboard.up('Shift');
    await page.locator('.state').waitFor();
    expect((await heading())?.startsWith(`${one} and `)).toBe(true);
    expect(await fragment()).toMatch(/^#account=net:[a-g]&other=net:[a-g]$/);
  });
});

describe('a country', () => {
  const rows = () =>
    page
      .locator('.partners tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent).join(' ')));

  test('is found by its code, and has its ties each way by country, and its accounts', async () => {
    await open();
    await page.fill('#search', 'ken');
    await page.keyboard.press('Enter');
    expect(await heading()).toBe('Kenya');
    expect(await fragment()).toBe('#country=KE');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('chosen');
    expect(await rows()).toEqual(['France 1 1 1', 'Germany 1–2 0 0', 'Norway 1 0 0']);
    expect(await page.locator('.figures tbody tr').allTextContents()).toEqual(
      expect.arrayContaining([
        'Rank by number of followers abroad1 of 5',
        'Rank by number of mutual ties abroad2 of 4',
      ]),
    );
    expect(await names('.selection')).toEqual(['Amina Alpha', 'Dora Delta']);
    expect(await page.getAttribute('.selection a.page', 'href')).toBe('countries/KE.html');
  });

  test('beside another has the ties between their accounts; both are closed one after the other', async () => {
    await open('#country=KE');
    await page.getByRole('button', { name: 'Germany' }).click();
    expect(await heading()).toBe('Kenya and Germany');
    expect(await fragment()).toBe('#country=KE&partner=DE');
    const text = await textOf(page.locator('.selection'));
    // e follows a; whether it follows d, which does not follow it, is not known.
    expect(text).toContain('Germany follows Kenya, without return (1–2)');
    expect(text).toContain('Of 1 pair of accounts something is not known.');
    expect(
      await page.locator('.figures tr').evaluateAll((all) => all.map((row) => row.textContent)),
    ).toContain('Accounts abroad that follow it31');
    expect(await names('.selection')).toEqual(['Amina Alpha', 'Emil Echo']);
    await page.keyboard.press('Escape');
    expect(await heading()).toBe('Kenya');
    await page.keyboard.press('Escape');
    expect(await page.locator('#chosen').count()).toBe(0);
  });

  test('is reached from the country of an account, and an account of it leads back to it', async () => {
    await open('#account=net:a');
    await page.locator('.selection a', { hasText: 'Kenya' }).first().click();
    expect(await heading()).toBe('Kenya');
    await page.locator('.selection .account').first().click();
    expect(await heading()).toBe('Amina Alpha');
    await page.click('.close');
    expect(await heading()).toBe('Kenya');
  });

  test('leads to French pages from the French map', async () => {
    await open('#lang=fr&country=KE');
    expect(await heading()).toBe('Kenya');
    expect(await page.getAttribute('.selection a.page', 'href')).toBe('countries/KE.fr.html');
    expect(await page.getAttribute('header a', 'href')).toBe('report.fr.html');
  });

  test('that has no account here, or none at all, is none', async () => {
    await open('#country=ZZ');
    expect(await page.locator('#chosen').count()).toBe(0);
    expect(await textOf(page.locator('.count'))).toBe('7 of 7 accounts shown');
  });
});

describe('a pair', () => {
  test('has both answers and the shortest chains', async () => {
    await open('#account=net:a&other=net:c');
    expect(await heading()).toBe('Amina Alpha and Foreign Ministry of Norway');
    expect(await textOf(page.locator('.state'))).toBe('No tie');
    expect(await page.locator('dd').allInnerTexts()).toEqual(['No', 'No']);
    expect(await textOf(page.locator('h3').first())).toBe(
      'Shortest chain of follows from Amina Alpha to Foreign Ministry of Norway (2 steps)',
    );
    expect(await page.locator('ol.chain').first().locator('.name').allInnerTexts()).toEqual([
      'Amina Alpha',
      'Bruno Bravo',
      'Foreign Ministry of Norway',
    ]);
    const common = page.locator('h3:has-text("Both have mutual ties with") + div');
    expect(await common.locator('.name').allInnerTexts()).toEqual(['Bruno Bravo']);
  });

  test('with an unknown tie is unknown, and its chain may be there', async () => {
    await open('#account=net:e&other=net:g');
    expect(await textOf(page.locator('.state'))).toBe('Not fully known');
    expect(await page.locator('dd').allInnerTexts()).toEqual(['Unknown', 'No']);
    const text = await textOf(page.locator('.selection'));
    expect(text).toContain('None is known; unknown ties could make one.');
    expect(text).toContain('There is none.');
  });

  test('is made by the second search, and by Compare and a name in a list', async () => {
    await open('#account=net:a');
    await page.fill('#search-other', 'dora');
    await page.keyboard.press('Enter');
    expect(await heading()).toBe('Amina Alpha and Dora Delta');
    expect(await textOf(page.locator('.state'))).toBe('Mutual');
    await page.click('.close');
    expect(await heading()).toBe('Amina Alpha');
    await page.getByRole('button', { name: 'Compare with another account' }).click();
    await list('mutual').locator('.account').first().click();
    expect(await heading()).toBe('Amina Alpha and Bruno Bravo');
  });
});

describe('filters', () => {
  test('leave the accounts that fit, in the list and in the count', async () => {
    await open();
    expect(await textOf(page.locator('.count'))).toBe('7 of 7 accounts shown');
    await page.selectOption('#by-region', 'Africa');
    expect(await names('.selection')).toEqual(['Amina Alpha', 'Dora Delta']);
    await page.selectOption('#by-office', 'head-of-state');
    expect(await names('.selection')).toEqual(['Amina Alpha']);
    expect(await textOf(page.locator('.count'))).toBe('1 of 7 accounts shown');
    await page.getByRole('button', { name: 'Show all again' }).click();
    await page.selectOption('#by-kind', 'institution');
    expect(await names('.selection')).toEqual(['Foreign Ministry of Norway']);
    await page.getByRole('button', { name: 'Show all again' }).click();
    expect(await names('.selection')).toHaveLength(7);
  });

  test('by least mutual ties counts those that may have as many', async () => {
    await open();
    await page.focus('#least');
    await page.keyboard.press('ArrowRight');
    expect(await names('.selection')).not.toContain('Gus Golf');
    expect(await names('.selection')).not.toContain('Emil Echo');
    expect(await textOf(page.locator('#perhaps'))).toBe(
      '1 more could have as many: some of their ties are unknown.',
    );
  });

  test('a cluster of the legend alone, and all again', async () => {
    await open();
    const first = page.locator('.cluster').first();
    await first.click();
    expect(await first.getAttribute('aria-pressed')).toBe('true');
    const shown = await names('.selection');
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.length).toBeLessThan(7);
    await first.click();
    expect(await names('.selection')).toHaveLength(7);
  });
});

describe('the picture', () => {
  const clusterNames = () =>
    page.locator('.cluster-names span').evaluateAll((all) => all.map((name) => name.textContent));

  test('names the clusters where enough of them is shown and nothing is chosen', async () => {
    await open();
    const shown = await clusterNames();
    expect(shown.length).toBeGreaterThan(0);
    const inLegend = await page.locator('.legend .cluster .name').allInnerTexts();
    for (const name of shown) expect(inLegend.map((each) => `Cluster “${each}”`)).toContain(name);
    await page.selectOption('#by-office', 'foreign-ministry');
    expect(await clusterNames()).toEqual([]);
    await page.getByRole('button', { name: 'Show all again' }).click();
    expect(await clusterNames()).toEqual(shown);
    for (let k = 0; k < 4; k++) await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.locator('.cluster-names').waitFor({ state: 'hidden' });
  });

  test('is saved as a picture with title, day and address of the view in it', async () => {
    await open('#lang=fr&country=KE');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Enregistrer l’image' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^map-.*-KE\.png$/);
    const bytes = readFileSync(await download.path());
    const { width, height } = (await page.locator('.canvas').boundingBox())!;
    expect(bytes.readUInt32BE(16)).toBe(Math.round(width));
    // Title, what is shown, and the source have room above and below.
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(height + 100);
    // A picture of one colour would be a tenth of this.
    expect(bytes.length).toBeGreaterThan(30_000);
  });

  test('saved, says what its lines mean in their colours, and cuts off no long address', async () => {
    await open('#country=KE&by.office=foreign-ministry&ties=all&least=0&colour=office&size=mutual', PHONE);
    const colour = await page.evaluate(() => {
      const line = document.querySelector('.note .line.out')!;
      return getComputedStyle(line).color.match(/\d+/g)!.map(Number);
    });
    const { height } = (await page.locator('.canvas').boundingBox())!;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.evaluate(() => document.getElementById('save-picture')!.click()),
    ]);
    const picture = `data:image/png;base64,${readFileSync(await download.path()).toString('base64')}`;
    const blank = await browser.newPage();
    const [below, margin] = await blank.evaluate(
      async ([source, tall]) => {
        const image = new Image();
        image.src = source as string;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        const pen = canvas.getContext('2d')!;
        pen.drawImage(image, 0, 0);
        // The head has three lines at least.
        const top = Math.round(tall as number) + 90;
        const colours = (x: number, wide: number) => {
          const { data } = pen.getImageData(x, top, wide, image.height - top);
          const all = Array.from({ length: data.length / 4 }, (_, k) => data.slice(4 * k, 4 * k + 3).join());
          return [...new Set(all)];
        };
        return [colours(0, image.width), colours(image.width - 14, 14)];
      },
      [picture, height] as const,
    );
    await blank.close();
    expect(below).toContain(colour.join());
    expect(margin).toEqual(['255,255,255']);
  });

  test('follows the filter: what is left comes to the middle', async () => {
    await open();
    await page.selectOption('#by-office', 'foreign-ministry');
    const box = (await page.locator('.canvas').boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await expect
      .poll(async () => {
        await page.mouse.move(x - 300, y);
        await page.mouse.move(x, y);
        return isOverAccount();
      })
      .toBe(true);
  });

  test('is not lost by dragging', async () => {
    await open();
    const box = (await page.locator('.canvas').boundingBox())!;
    for (let k = 0; k < 4; k++) {
      await page.mouse.move(box.x + 100, box.y + 100);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width - 20, box.y + box.height - 20, { steps: 4 });
      await page.mouse.up();
    }
    await page.waitForTimeout(800);
    await findAccount(0);
  });

  test('is coloured and sized by a measure, which the address keeps, with a legend that tells the unknown apart', async () => {
    await open();
    await page.selectOption('#colour', 'mutual');
    await page.selectOption('#size', 'in_degree');
    expect(await fragment()).toBe('#colour=mutual&size=in_degree');
    // b has 3 mutual ties, a 2, c, d and f 1, g none; e could not be read.
    expect(
      await page
        .locator('.legend li')
        .evaluateAll((all) =>
          all.map((line) => [...line.querySelectorAll('span')].map((part) => part.textContent).join(': ')),
        ),
    ).toEqual(['3: 1', '2: 1', '1: 3', '0: 1', 'not known: 1']);
    const unknown = page.locator('.legend li').last().locator('path');
    expect(await unknown.getAttribute('fill')).toBe('none');
    expect(await textOf(page.locator('.sizes'))).toContain('followers here');
    await page.click('#language-fr');
    expect(await page.inputValue('#colour')).toBe('mutual');
    expect(await textOf(page.locator('.legend li').last().locator('.name'))).toBe('inconnu');
  });
});

test('a link opens the same view again, in its language', async () => {
  await open();
  await page.click('#language-fr');
  await page.selectOption('#by-kind', 'person');
  await page.check('input[name=ties][value=mutual]');
  await page.fill('#search', 'bruno');
  await page.keyboard.press('Enter');
  const link = await page.inputValue('#share');
  const before = await textOf(page.locator('.panel'));
  await page.close();
  await open(link.slice(link.indexOf('#')));
  expect(await textOf(page.locator('.panel'))).toBe(before);
  expect(await page.getAttribute('html', 'lang')).toBe('fr');
  expect(await page.isChecked('input[name=ties][value=mutual]')).toBe(true);
  expect(await page.inputValue('#by-kind')).toBe('person');
  // b follows e, whose follows could not be read.
  expect(before).toContain('Se suivent mutuellement (3–4)');
});

test('the other year has its own ties, and the account stays chosen', async () => {
  await open('#account=net:a');
  expect(await textOf(list('mutual').locator('summary'))).toBe('Follow each other (2)');
  await page.selectOption('#snapshot', 'leaders-2025');
  expect(await heading()).toBe('Amina Alpha');
  expect(await textOf(list('mutual').locator('summary'))).toBe('Follow each other (1)');
  expect(await textOf(page.locator('h1'))).toBe('Who follows whom: leaders-2025');
});

describe('what changed since the year before', () => {
  const table = () =>
    page
      .locator('.changes tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent).join(' ')));

  test('of all accounts: mutual ties and follows, and who came and went', async () => {
    await open();
    await page.check('#changes');
    expect(await fragment()).toBe('#changes=yes');
    expect(await textOf(page.locator('.selection h2'))).toBe('What changed since 1 March 2025');
    // Formed: ba, be, fb, bf. Ended: dc. ha went with h. Whether e followed a in 2025 is not known.
    expect(await table()).toEqual([
      'Formed 2 4',
      'Ended 1 1',
      'Came or went with an account 0 1',
      'Cannot be compared 0 1',
    ]);
    expect(await names('.selection')).toContain('Hana Hotel');
    expect(await textOf(page.locator('.note'))).toContain('Mutual ties ended');
    await page.uncheck('#changes');
    expect(await fragment()).toBe('');
  });

  test('of an account and of a country, and in the address', async () => {
    await open('#account=net:b&changes=yes');
    expect(await table()).toEqual([
      'Formed 2 4',
      'Ended 0 0',
      'Came or went with an account 0 0',
      'Cannot be compared 0 0',
    ]);
    expect(await names('.selection')).toEqual(['Amina Alpha', HOSTILE_NAME]);
    await page.close();
    await open('#lang=fr&country=KE&changes=yes');
    expect(await textOf(page.locator('.selection h3'))).toBe('Ce qui a changé depuis le 1er mars 2025');
    expect((await table()).slice(0, 2)).toEqual(['Nouveaux 1 1', 'Rompus 1 1']);
  });

  test('between days of a log, what persons ended is counted and named nowhere', async () => {
    await open('#account=net:d&changes=yes', DESKTOP, ofLog);
    // Dora, a person, follows the ministry no longer.
    expect((await table())[1]).toBe('Ended 1 1');
    expect(await textOf(page.locator('.changes + .hint'))).toBe(
      'Follows ended by persons, counted and neither listed nor drawn: 1.',
    );
    expect(await names('.selection')).toEqual([]);
    await page.close();
    await open('#account=net:d&changes=yes');
    expect(await names('.selection')).toEqual(['Foreign Ministry of Norway']);
  });

  test.each(['list', 'search'])(
    'an account that is gone is shown in the year that has it: from the %s',
    async (from) => {
      await open('#changes=yes');
      if (from === 'list') await page.locator('.selection .account', { hasText: 'Hana Hotel' }).click();
      else {
        await page.fill('#search', 'hana');
        expect(await page.locator('#search-list .detail').first().textContent()).toMatch(
          /^No longer here · @hana.test/,
        );
        await page.keyboard.press('Enter');
      }
      expect(await heading()).toBe('Hana Hotel');
      expect(await textOf(page.locator('h1'))).toBe('Who follows whom: leaders-2025');
      expect(await page.locator('#changes').count()).toBe(0);
    },
  );
});

test('everything can be reached and worked with the Tab key alone', async () => {
  await open('#account=net:a');
  const reached = new Set<string>();
  for (let k = 0; k < 60; k++) {
    await page.keyboard.press('Tab');
    const { what, ring } = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      return { what: at.id || at.className || at.tagName, ring: getComputedStyle(at).outlineStyle };
    });
    if (what === 'BODY') break;
    expect(ring, what).not.toBe('none');
    reached.add(what);
  }
  for (const what of [
    'language-fr',
    'search',
    'search-other',
    'close',
    'account',
    'by-region',
    'least',
    'cluster',
    'share',
  ]) {
    expect([...reached]).toContain(what);
  }
});

describe('on a phone', () => {
  const height = async () => (await page.locator('.sheet').boundingBox())!.height;

  test('nothing is wider than the screen, and what is pressed is at least 44 pixels high', async () => {
    for (const fragment of ['#account=net:a', '#country=KE']) {
      await open(fragment, PHONE);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
      for (const control of await page
        .locator(':is(button, select, summary, input[type=text]):visible')
        .all()) {
        expect((await control.boundingBox())!.height).toBeGreaterThanOrEqual(44);
      }
      if (fragment === '#account=net:a') await page.close();
    }
  });

  test('details are a sheet that rises for what is chosen, and is drawn up and down', async () => {
    await open('', PHONE);
    const low = await height();
    const picture = async () => (await page.locator('.canvas').boundingBox())!;
    expect((await picture()).height).toBeGreaterThan(PHONE.height / 3);
    await page.focus('#search');
    const high = await height();
    expect(high).toBeGreaterThan(PHONE.height / 2);
    await page.fill('#search', 'bruno');
    await page.locator('#search-list [role=option]').first().tap();
    expect(await heading()).toBe('Bruno Bravo');
    // The picture is in sight again above what was chosen.
    expect((await page.locator('.sheet').boundingBox())!.y).toBeGreaterThan((await picture()).y + 200);
    const half = await height();
    expect(half).toBeGreaterThan(low);
    expect(half).toBeLessThan(high);
    for (const next of [high, low, half]) {
      await page.locator('.handle').tap();
      expect(await height()).toBe(next);
    }
    const handle = (await page.locator('.handle').boundingBox())!;
    await page.mouse.move(PHONE.width / 2, handle.y + 20);
    await page.mouse.down();
    await page.mouse.move(PHONE.width / 2, handle.y + 60, { steps: 3 });
    await page.mouse.up();
    expect(await height()).toBe(low);
  });
});

test('every text stands out from its ground by 4.5 to 1', async () => {
  await open('#account=net:e');
  const weak = await page.evaluate(() => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (value: number) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    const luminance = ([r, g, b]: number[]) => 0.2126 * light(r!) + 0.7152 * light(g!) + 0.0722 * light(b!);
    const ground = (at: Element | null): number[] => {
      if (at === null) return [255, 255, 255];
      const found = channels(getComputedStyle(at).backgroundColor);
      return found[3] === 0 ? ground(at.parentElement) : found;
    };
    return [...document.querySelectorAll<HTMLElement>('#map-page *')]
      .filter((at) =>
        [...at.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim() !== ''),
      )
      .flatMap((at) => {
        const [a, b] = [luminance(channels(getComputedStyle(at).color)), luminance(ground(at))];
        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        return contrast < 4.5 ? [`${at.className || at.tagName}: ${contrast}`] : [];
      });
  });
  expect(weak).toEqual([]);
});

test('a hostile name is text wherever it stands', async () => {
  await open('#account=net:f&other=net:b');
  expect(await heading()).toBe(`${HOSTILE_NAME} and Bruno Bravo`);
  await page.fill('#search', 'img src');
  expect(await page.locator('#search-list [role=option] .name').allInnerTexts()).toEqual([HOSTILE_NAME]);
  expect(await page.locator('#map-page img, #map-page script, #map-page b').count()).toBe(0);
  expect(await page.title()).toBe('Who follows whom: leaders-2026');
});

test('a link to what is not there shows the whole network', async () => {
  await open('#account=net:zzz&region=Atlantis&snapshot=none');
  expect(await page.locator('#chosen').count()).toBe(0);
  expect(await textOf(page.locator('.count'))).toBe('7 of 7 accounts shown');
  expect(await page.inputValue('#by-region')).toBe('');
});

test('says that the data are simulated', async () => {
  await open();
  expect(await textOf(page.locator('.banner'))).toBe('Simulated data: these accounts and ties are invented.');
});
