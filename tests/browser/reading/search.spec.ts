import { expect, type Page, test } from '@playwright/test';
import { addressOf, sites } from '../../build-sites.ts';

const panel = '[data-search-page]';
const results = `${panel} [data-result]`;

/** Opens the search page and waits for what it says. */
async function searchPage(page: Page, parameters: string) {
  await page.goto(`search/?${parameters}`);
  await expect(page.locator(`${panel} [data-search-status]`)).not.toBeEmpty();
}

test('finds the robotic arm and opens the first result at the passage, with the keyboard alone', async ({
  page,
}) => {
  await page.goto('');
  await page.keyboard.press('/');
  await expect(page.locator('dialog input[type="search"]')).toBeFocused();
  await page.keyboard.type('robotic arm');
  await expect(page.locator('dialog [data-result]').first()).toHaveAttribute(
    'data-claim',
    'robotic-arm-stolen',
  );
  await expect(page.locator('dialog [data-result] mark').first()).toHaveText('robotic');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/background\/#claim-robotic-arm-stolen$/);
  await expect(page.locator('#claim-robotic-arm-stolen')).toBeInViewport();
});

test('opens with Ctrl-K, closes with Escape and gives the focus back', async ({ page }) => {
  await page.goto('overview/');
  const link = page.locator('[data-open-search]').first();
  await link.focus();
  await page.keyboard.press('Control+k');
  await expect(page.locator('dialog input[type="search"]')).toBeFocused();
  await page.keyboard.type('law');
  await expect(page.locator('dialog [data-result]').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.search-dialog')).toBeHidden();
  await expect(link).toBeFocused();
});

test('leaves single keys alone where they are switched off', async ({ page }) => {
  await page.goto('overview/');
  await page.evaluate(() => localStorage.setItem('single-keys', 'off'));
  await page.keyboard.press('/');
  await expect(page.locator('.search-dialog')).toBeHidden();
});

/** Bytes of the index that were loaded; Pagefind's own script travels compressed, whatever this server does. */
function indexBytes(page: Page): Promise<number> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => name.includes('/pagefind/'))
      .map(({ name, encodedBodySize }) => (name.endsWith('pagefind.js') ? 13_300 : encodedBodySize))
      .reduce((sum, bytes) => sum + bytes, 0),
  );
}

test('loads nothing before the reader reaches for the search, and little then', async ({ page }) => {
  await page.goto('overview/');
  await page.waitForLoadState('networkidle');
  expect(await indexBytes(page)).toBe(0);
  await page.keyboard.press('/');
  await expect(page.locator('dialog input[type="search"]')).toBeFocused();
  await page.keyboard.type('robotic arm', { delay: 60 });
  await expect(page.locator('dialog [data-result]').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const bytes = await indexBytes(page);
  expect(bytes).toBeGreaterThan(60_000);
  // Of the JSON, which this server sends as it is, a third travels elsewhere.
  expect(bytes).toBeLessThan(168_000);
});

test('loads nothing on the search page before the reader reaches for the form', async ({ page }) => {
  await page.goto('search/');
  await page.waitForLoadState('networkidle');
  expect(await indexBytes(page)).toBe(0);
  await page.keyboard.press('/');
  await expect.poll(() => indexBytes(page)).toBeGreaterThan(60_000);
});

for (const [address, left] of [
  ['search/', '?q=backdoors'],
  ['search/?kind=denial', '?q=backdoors&kind=denial'],
] as const) {
  test(`keeps what is typed while the search page still loads: ${address}`, async ({ page }) => {
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route('**/_astro/page.*.js', async (route) => {
      await arrived;
      await route.continue();
    });
    await page.goto(address);
    await page.locator(`${panel} input[type="search"]`).fill('backdoors');
    arrive();
    await expect(page.locator(results).first()).toBeVisible();
    expect(new URL(page.url()).search).toBe(left);
  });
}

test('says how to search, and in how much, while nothing is asked', async ({ page }) => {
  await page.goto('overview/');
  await page.keyboard.press('/');
  const hint = page.locator('dialog .search-hint');
  await expect(hint).toHaveText(/\d+ claims · \d+ sections · \d+ references/);
  await page.keyboard.type('law');
  await expect(page.locator('dialog [data-result]').first()).toBeVisible();
  await expect(hint).toHaveCount(0);
  await page.locator('dialog input[type="search"]').fill('');
  await expect(hint).toBeVisible();
  await hint.getByRole('link').click();
  await expect(page).toHaveURL(/\/search\/$/);
});

test('says so when nothing fits, and shows the ways on', async ({ page }) => {
  await searchPage(page, 'q=xyzzyq');
  await expect(page.locator(panel)).toContainText('Nothing found for “xyzzyq”');
  await expect(page.locator(`${panel} [data-search-help] a[href$="references/"]`)).toBeVisible();
});

for (const [typed, meant, right] of [
  ['Huwaei data', 'Huawei data', /^huawei-/],
  ['Mengg Wanzou', 'Meng Wanzhou', /meng/],
  ['Rubyo stealing', 'Rubio stealing', /^rubio-stealing$/],
  ['Hawei backdors', 'Huawei backdoors', /backdoors/],
  ['Warnner firmware', 'Warner firmware', /^warner-firmware-update$/],
  ['Simantec fears', 'Symantec fears', /^symantec-fears-partnership$/],
  ['Clifford Chanse', 'Clifford Chance', /^reviews-/],
] as const) {
  test(`helps with a misspelt name: ${typed}`, async ({ page }) => {
    await searchPage(page, `q=${encodeURIComponent(typed)}`);
    await expect(page.locator('.search-suggestion')).toHaveText(`Did you mean ${meant}?`);
    await expect(page.locator(results).first()).toHaveAttribute('data-claim', right);
  });
}

for (const nonsense of ['xqzzv blorf', '.*', '[a-z]+', '%00', '😀', '\\', 'a'.repeat(200), '"cold second"']) {
  test(`finds nothing for what is nowhere, and says so: ${nonsense.slice(0, 12)}`, async ({ page }) => {
    await searchPage(page, `q=${encodeURIComponent(nonsense)}`);
    await expect(page.locator(panel)).toContainText(
      /Nothing found for|Not in the account|says nothing about/,
    );
    await expect(page.locator(results)).toHaveCount(0);
    await expect(page.locator('.search-suggestion')).toHaveCount(0);
    await expect(page.locator(`${panel} [data-search-help]`)).toBeVisible();
    await expect(page.locator(`${panel} .search-types`)).toHaveText(/^\D*(?:\b0\b\D*){4}$/);
  });
}

for (const [typed, claim] of [
  ['T-Mobile', /robotic-arm-stolen|huawei-us-disavows-employee/],
  ['tmobile', /robotic-arm-stolen|huawei-us-disavows-employee/],
  ['“state-directed”', /^rubio-state-directed$/],
  ['"state directed"', /^rubio-state-directed$/],
  ['"no-spy"', /^liang-no-spy-pact$/],
  ['2019-05-21', /^philippine-police-no-evidence$/],
  ['13873', /^executive-order-13873$/],
  ['3Com', /3com|cfius-/],
] as const) {
  test(`reads hyphens, figures and quotation marks as a reader means them: ${typed}`, async ({ page }) => {
    await searchPage(page, `q=${encodeURIComponent(typed)}`);
    await expect(page.locator(results).first()).toHaveAttribute('data-claim', claim);
    await expect(page.locator(`${results} mark`).first()).toBeVisible();
  });
}

test('says that one letter is too little, and goes on with the next', async ({ page }) => {
  await searchPage(page, 'q=Z');
  await expect(page.locator(`${panel} .search-hint`)).toBeVisible();
  await expect(page.locator(`${panel} [data-search-status]`)).toHaveText(
    'One letter is too little to look for.',
  );
  const field = page.locator(`${panel} input[type="search"]`);
  await field.press('End');
  await field.pressSequentially('TE');
  await expect(page.locator(results).first()).toBeVisible();
});

for (const [typed, said] of [
  ['France', 'The account says nothing about France.'],
  ['new zealand', 'The account says nothing about new zealand.'],
  ['Brazil 1234', 'The account says nothing about Brazil or 1234.'],
  ['Five Eyes', 'The account says nothing about Five Eyes.'],
  ['quantum', 'Nothing found for “quantum”.'],
] as const) {
  test(`says plainly what the account does not have, and offers nothing else: ${typed}`, async ({ page }) => {
    await searchPage(page, `q=${encodeURIComponent(typed)}`);
    await expect(page.locator(`${panel} [data-search-status]`)).toHaveText(said);
    await expect(page.locator(`${results}, .search-suggestion`)).toHaveCount(0);
  });
}

test('shows what holds the other words, and says that it does not hold them all', async ({ page }) => {
  await searchPage(page, 'q=Mexico+backdoors');
  await expect(page.locator(`${panel} [data-search-status]`)).toHaveText(
    'The account says nothing about Mexico. These hold the other words:',
  );
  const shown = await page.locator(results).count();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThanOrEqual(5);
});

for (const [typed, full] of [
  ['NDAA', 'National Defense Authorization Act'],
  ['CFIUS', 'Committee on Foreign Investment in the United States'],
  ['PLA', 'People’s Liberation Army'],
] as const) {
  test(`finds a name by its initials, and says how it was read: ${typed}`, async ({ page }) => {
    await searchPage(page, `q=${typed}`);
    await expect(page.locator(`${panel} [data-search-status]`)).toContainText(`Read as ${full}.`);
    await expect(page.locator(`${results} mark`).first()).toContainText(full.split(' ').at(-1) ?? '');
    expect(await page.locator(`${results} mark`).allTextContents()).not.toContain('plan');
  });
}

test('marks whole words, and only those that were asked for', async ({ page }) => {
  await searchPage(page, 'q=ban');
  const marks = new Set(
    (await page.locator(`${results} mark`).allTextContents()).map((text) => text.toLowerCase()),
  );
  expect(
    [...marks].every((word) => /^ban(?:s|ned|ning)?$/.test(word)),
    [...marks].join(),
  ).toBe(true);
  await expect(
    page
      .locator(results)
      .filter({ hasText: /\bbank/i })
      .locator('mark', { hasText: /^bank/i }),
  ).toHaveCount(0);
});

test('says of two speakers that meet in no claim, and shows the best of each', async ({ page }) => {
  await searchPage(page, 'q=Rubio+Warner');
  await expect(page.locator(`${panel} [data-search-status]`)).toHaveText(
    '“Rubio” and “Warner” meet in no claim. The best for each:',
  );
  await expect(page.locator(results).nth(0)).toHaveAttribute('data-claim', /^rubio/);
  await expect(page.locator(results).nth(1)).toHaveAttribute('data-claim', /^warner/);
});

test('shows no data of the index in an excerpt', async ({ page }) => {
  await searchPage(page, 'q=denial+2019');
  await expect(page.locator(results).first()).toBeVisible();
  expect((await page.locator(results).allTextContents()).join('\n')).not.toMatch(/;\s*\d{4}-\d\d-\d\d|[␝␞␟]/);
});

for (const query of [
  'q=backdoors',
  'q=backdoors+police',
  'q=Mexico+ban',
  'q=Rubio+Warner',
  'q=law&kind=denial',
]) {
  test(`counts in its tabs what the list holds: ${query}`, async ({ page }) => {
    await searchPage(page, query);
    await expect(page.locator(results).first()).toBeVisible();
    const shown = await page.locator(results).count();
    await expect(page.locator('input[name="type"][value=""] + span [data-count]')).toHaveText(String(shown));
    const claims = await page.locator(`${results}[data-claim]`).count();
    await expect(page.locator('input[name="type"][value="claim"] + span [data-count]')).toHaveText(
      String(claims),
    );
  });
}

test('finds a source by the address or DOI that a reader pastes', async ({ page, request }) => {
  const references = await (await request.get('data/references.json')).json();
  const { URL: address } = references.find(({ URL }: { URL?: string }) => URL?.startsWith('https://www.'));
  for (const pasted of [address, `${address.replace('https://www.', 'http://')}#top`]) {
    await searchPage(page, `q=${encodeURIComponent(pasted)}`);
    await expect(page.locator(results)).toHaveCount(1);
    await expect(page.locator(results)).toHaveAttribute('data-result', 'reference');
  }
  await searchPage(page, `q=${encodeURIComponent('10.1234/no.such.thing')}`);
  await expect(page.locator(panel)).toContainText('No reference of this account has this address.');
});

for (const part of ['**/pagefind.js*', '**/listing.json', '**/*.pf_index', '**/*.pf_fragment']) {
  test(`searches again at the next word after a file that did not come: ${part}`, async ({ page }) => {
    await page.goto('search/');
    await page.route(part, (route) => route.fulfill({ status: 503 }));
    const field = page.locator(`${panel} input[type="search"]`);
    await field.fill('robotic');
    await expect(page.locator(`${panel} [data-search-unavailable]`)).toBeVisible();
    await page.unroute(part);
    await field.fill('robotic arm');
    await expect(page.locator(results).first()).toHaveAttribute('data-claim', 'robotic-arm-stolen');
    await expect(page.locator(`${panel} [data-search-unavailable]`)).toBeHidden();
  });
}

test('goes from the register to the search and back with what is chosen, by the keyboard alone', async ({
  page,
}) => {
  await page.goto('claims/?kind=denial&country=US');
  await page.locator('[data-carry-filters]').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\/\?type=claim&kind=denial&country=US$/);
  await expect(page.locator(results).first()).toBeVisible();
  await page.locator('select[name="sort"]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/&country=US&sort=date$/);
  await expect(page.locator('.search-narrow')).toHaveAttribute('open');
  const found = await page.locator(results).count();
  await page.locator('[data-carry-filters]').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/claims\/\?kind=denial&country=US&sort=date$/);
  await expect(page.locator('[data-register-list] [data-claim]')).toHaveCount(found);
});

test('finds a reference by its number', async ({ page }) => {
  await searchPage(page, `q=${encodeURIComponent('[12]')}&type=reference`);
  await expect(page.locator(`${results}[data-reference="12"]`)).toBeVisible();
});

test('orders by date both ways, what has none last', async ({ page, request }) => {
  const { claims } = await (await request.get('data/claims.json')).json();
  const dates = new Map(
    claims.map(({ id, date, reported }: Record<string, string>) => [id, date ?? reported ?? '']),
  );
  for (const sort of ['date', 'oldest']) {
    await searchPage(page, `q=Huawei&type=claim&country=US&sort=${sort}`);
    await expect(page.locator(results).first()).toBeVisible();
    const ids = await page
      .locator(results)
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-claim') ?? ''));
    const shown = ids.map((id) => String(dates.get(id)));
    const known = shown.filter(Boolean).map((date) => date.padEnd(10, '-00'));
    expect(shown.slice(0, known.length).every(Boolean)).toBe(true);
    expect(known).toEqual(sort === 'oldest' ? [...known].sort() : [...known].sort().reverse());
  }
});

for (const [query, reference] of [
  ['ソフトバンク', '17'],
  ['楽天', '50'],
  ['화웨이', '54'],
  ['보안우려', '54'],
  ['Rakuten', '50'],
]) {
  test(`finds titles in their own script and in English: ${query}`, async ({ page }) => {
    await searchPage(page, `q=${encodeURIComponent(query ?? '')}`);
    await expect(page.locator(`${results}[data-reference="${reference}"]`)).toBeVisible();
  });
}

test('searches a phrase in quotation marks as a phrase', async ({ page }) => {
  await searchPage(page, `q=${encodeURIComponent('"second Cold War"')}`);
  await expect(page.locator(results).first()).toHaveAttribute('data-claim', 'ren-second-cold-war');
  await searchPage(page, `q=${encodeURIComponent('"War Cold second"')}`);
  await expect(page.locator(results)).toHaveCount(0);
});

test('keeps the whole state in the address, back and forward', async ({ page }) => {
  await searchPage(page, 'q=law');
  await page.locator('input[name="type"][value="claim"]').check({ force: true });
  await expect(page).toHaveURL(/\?q=law&type=claim$/);
  await page.locator('.search-narrow > summary').click();
  await page.locator('select[name="party"]').selectOption('zhou-hanhua');
  await expect(page).toHaveURL(/&party=zhou-hanhua$/);
  await expect(page.locator(results)).toHaveCount(2);
  await page.goBack();
  await expect(page.locator('select[name="party"]')).toHaveValue('');
  expect(await page.locator(results).count()).toBeGreaterThan(2);
  await page.goForward();
  await expect(page.locator(results)).toHaveCount(2);
});

test('shows beside each choice how many results it leaves', async ({ page }) => {
  await searchPage(page, 'q=backdoors&kind=denial');
  await expect(page.locator(results).first()).toBeVisible();
  const found = await page.locator(results).count();
  await expect(page.locator('input[name="type"][value="claim"] + span [data-count]')).toHaveText(
    String(found),
  );
  // A value that would leave nothing says so and cannot be chosen.
  const none = page.locator('select[name="country"] option', { hasText: '(0)' }).first();
  await expect(none).toBeDisabled();
});

test('shows what narrows the results where the address brings it along', async ({ page }) => {
  await searchPage(page, 'q=backdoors');
  await expect(page.locator('.search-narrow')).not.toHaveAttribute('open');
  await searchPage(page, 'q=backdoors&party=guo-ping');
  await expect(page.locator('.search-narrow')).toHaveAttribute('open');
  await expect(page.locator('select[name="party"] option:checked')).toHaveText(/^Guo Ping \([1-9]\d*\)$/);
});

test('has in its form what the address asks for before the search has loaded', async ({ page }) => {
  await page.route('**/_astro/page.*.js', (route) => route.abort());
  await page.goto('search/?q=backdoors&type=claim&kind=denial&sort=date&disputed=yes');
  const form = page.locator(`${panel} form`);
  await expect(form.getByRole('searchbox')).toHaveValue('backdoors');
  await expect(form.getByRole('radio', { name: /^Claim/ })).toBeChecked();
  await expect(form.locator('input[name="kind"][value="denial"]')).toBeVisible();
  await expect(form.locator('input[name="kind"][value="denial"]')).toBeChecked();
  await expect(form.locator('select[name="sort"]')).toHaveValue('date');
  await expect(form.locator('input[name="disputed"]')).toBeChecked();
  await expect(form.locator('[data-search-clear]')).toBeVisible();
});

test('says so where a combination leaves nothing, and offers to show all', async ({ page }) => {
  await searchPage(page, 'q=Softbank&kind=law');
  await expect(page.locator(panel)).toContainText('Nothing fits this combination');
  await page.locator('[data-search-clear]').click();
  await expect(page).toHaveURL(/\?q=Softbank$/);
  await expect(page.locator(results).first()).toBeVisible();
});

test('takes what is typed as text', async ({ page }) => {
  await searchPage(page, `q=${encodeURIComponent('<img src=x onerror=alert(1)> "')}`);
  await expect(page.locator(`${panel} img`)).toHaveCount(0);
});

for (const part of ['**/pagefind.js', '**/wasm.*', '**/site.json', '**/*.pf_index', '**/*.pf_meta']) {
  test(`says plainly that the index cannot be loaded: ${part}`, async ({ page }) => {
    await page.route(part, (route) => route.abort());
    await page.goto('search/?q=robotic');
    await expect(page.locator(`${panel} [data-search-unavailable]`)).toBeVisible();
    await expect(page.locator(`${panel} [data-search-unavailable] a[href$="references/"]`)).toBeVisible();
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('leads to the sections and references instead', async ({ page }) => {
    await page.goto('overview/');
    await page.locator('[data-open-search]').first().click();
    await expect(page.locator('main noscript p')).toContainText('Searching needs JavaScript');
    await expect(page.locator('main a[href$="/background/"]')).toBeVisible();
  });
});

for (const typed of ['الماء', 'ماء', 'حصة الماء']) {
  test(`searches in Arabic, with and without the article: ${typed}`, async ({ page }) => {
    await page.goto(addressOf(sites.arabic, `search/?q=${encodeURIComponent(typed)}`));
    await expect(page.locator(results).first()).toHaveAttribute('data-claim', 'water-share');
    await expect(page.locator(`${results} mark`).first()).toBeVisible();
  });
}

test('finds and leads to places under a sub-path', async ({ page }) => {
  await page.goto(addressOf(sites.subpath, 'search/?q=robotic+arm'));
  await page.locator(`${results} > a`).first().click();
  await expect(page).toHaveURL(addressOf(sites.subpath, 'background/#claim-robotic-arm-stolen'));
});

test('fills the screen of a phone @phone', async ({ page }) => {
  await page.goto('overview/');
  await page.locator('[data-open-search]').first().tap();
  const box = () => page.locator('.search-dialog').boundingBox();
  await expect.poll(box).toMatchObject({ x: 0, y: 0, width: 390 });
});
