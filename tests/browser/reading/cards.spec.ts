import { expect, type Locator, type Page, test } from '@playwright/test';

const mark = '#cite-fung2019huawei-1';
const card = (page: Page) => page.locator('.card');

test('shows all sources of a cluster on hover, in the margin and not over the line', async ({ page }) => {
  await page.goto('background/', { waitUntil: 'networkidle' });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.locator(mark).hover();
  await expect(card(page).locator('li')).toHaveCount(2);
  await expect(card(page)).toContainText('Washington Post');
  await expect(card(page)).toContainText('10 April 2019');
  await expect(card(page)).toContainText('News article');
  await expect(card(page)).toContainText('Cited 7 times here');
  await expect(card(page).getByRole('link', { name: /China is racing ahead/ })).toHaveAttribute(
    'href',
    /technologyreview/,
  );
  await expectBeside(page, page.locator(mark));
  expect(requests.filter((url) => !/\/(overview|united-states)\/$/.test(url))).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
});

test('says in which language a foreign source is', async ({ page }) => {
  await page.goto('background/');
  await page.locator('a[role="doc-noteref"][href="#ref-mag22018softbank"]').first().hover();
  await expect(card(page)).toContainText('in Japanese');
  await expect(card(page).locator('.title')).toHaveAttribute('lang', 'ja');
});

test('opens on keyboard focus, lies next on the way of the Tab key, and Escape leads back', async ({
  page,
}) => {
  await page.goto('background/');
  const last = page.locator('#cite-woyke2018racing-1');
  await page.locator(mark).focus();
  await page.keyboard.press('Tab');
  await expect(last).toBeFocused();
  await expect(card(page)).toBeVisible();
  await expect(last).toHaveAttribute('aria-expanded', 'true');
  await expect(last).toHaveAccessibleDescription(/MIT Technology Review/);
  await page.keyboard.press('Tab');
  await expect(card(page).locator('a').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(last).toBeFocused();
});

test('leaves the focus where it is on Escape', async ({ page }) => {
  await page.goto('background/');
  await page.locator('#cite-edwards2019versus-1').focus();
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(page.locator('#cite-edwards2019versus-1')).toBeFocused();
});

test('is after its mark in the tree that screen readers read', async ({ page }) => {
  await page.goto('background/');
  await page.locator(mark).hover();
  await expect(card(page)).toBeVisible();
  await expect(page.locator('.prose p', { has: page.locator(mark) })).toMatchAriaSnapshot(`
    - paragraph:
      - link "Reference 4, Fung 2019" [expanded]
      - link "Reference 5, Woyke"
      - note "Reference 4, Fung 2019; Reference 5, Woyke":
        - list:
          - listitem
          - listitem
        - button "Close"
  `);
});

test('shows of a claim its kind, who says it, when, its sources and who disputes it', async ({ page }) => {
  await page.goto('chinese-response/');
  await page.locator('#claim-huawei-never-gave-data .claim-link').hover();
  await expect(card(page)).toContainText(/Denied by.*Ren Zhengfei.*5 March 2019.*References \[40\]/s);
  await expect(card(page).getByRole('link', { name: 'All about this claim' })).toBeVisible();
});

test('opens at the bottom edge on a first tap and leaves the line in sight @phone', async ({ page }) => {
  for (const [width, height] of [
    [390, 844],
    [320, 568],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('background/');
    await page.locator(mark).scrollIntoViewIfNeeded();
    await page.locator(mark).tap();
    await expect(card(page)).toBeVisible();
    expect(page.url()).not.toContain('#ref-');
    const box = await boxOf(card(page));
    const line = await boxOf(page.locator(mark));
    expect([box.left, box.right, Math.round(box.bottom)]).toEqual([0, width, height]);
    expect(line.bottom).toBeLessThanOrEqual(box.top);
    await expect(page.getByRole('status').filter({ hasText: 'Washington Post' })).toBeAttached();
    await card(page).getByRole('button').tap();
    await expect(card(page)).toHaveCount(0);
  }
});

test('leaves the line free in a low window, where it is above or under', async ({ page }) => {
  await page.setViewportSize({ width: 740, height: 360 });
  await page.goto('background/');
  for (const id of [mark, '#cite-edwards2019versus-1', '#cite-sanger2019charges-1']) {
    await page.locator(id).hover();
    await expect(card(page)).toBeVisible();
    await expectBeside(page, page.locator(id));
    const { top, bottom } = await boxOf(card(page));
    expect(top >= 0 && bottom <= 360).toBe(true);
    await page.keyboard.press('Escape');
  }
});

test('marks among the ways back the one that the reader came by', async ({ page }) => {
  await page.goto('background/');
  await page.locator('#cite-fung2019huawei-3').click();
  const back = page.locator('#ref-fung2019huawei .came-from');
  await expect(back).toHaveText('c');
  await back.click();
  await expect(page.locator('#cite-fung2019huawei-3')).toBeInViewport();
});

test('lets no line begin with a mark or a claim’s sign @both', async ({ page, isMobile }) => {
  for (const width of isMobile ? [320, 360, 390, 414] : [700, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('united-states/');
    expect(await page.evaluate(marksAtLineStarts), `${width} px`).toEqual([]);
  }
});

/** Marks and signs that stand on a later line than the last letter before them. */
function marksAtLineStarts(): string[] {
  const firsts = '.tied + .cite > :first-child, .claim-link';
  return [...document.querySelectorAll<HTMLElement>(`.prose :is(${firsts})`)].flatMap((link) => {
    const walker = document.createTreeWalker(link.closest('p, li') ?? document.body, NodeFilter.SHOW_TEXT);
    let before: Node | null = null;
    for (let node = walker.nextNode(); node !== null && !link.contains(node); node = walker.nextNode()) {
      const follows = node.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (follows && node.textContent?.trim() !== '') before = node;
    }
    if (before === null) return [];
    const range = document.createRange();
    const end = before.textContent?.trimEnd().length ?? 0;
    range.setStart(before, end - 1);
    range.setEnd(before, end);
    return link.getBoundingClientRect().top > range.getBoundingClientRect().bottom ? [link.outerHTML] : [];
  });
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not shown');
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}

async function expectBeside(page: Page, line: Locator): Promise<void> {
  const box = await boxOf(card(page));
  const { right, top, bottom } = await boxOf(line);
  expect(box.left > right || box.top > bottom || box.bottom < top).toBe(true);
}
