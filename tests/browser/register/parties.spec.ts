import { expect, test } from '@playwright/test';

interface Data {
  claims: {
    id: string;
    kind: string;
    by: string[];
    about: string[];
    disputes: string[];
    disputedBy: string[];
  }[];
}

test('gives every party of the register a page that is listed', async ({ page, request }) => {
  const { claims } = (await (await request.get('data/claims.json')).json()) as Data;
  await page.goto('parties/');
  const listed = await page
    .locator('.party-index .party-name a')
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/').at(-2)),
    );
  for (const id of new Set(claims.flatMap(({ by, about }) => [...by, ...about]))) {
    expect(listed).toContain(id);
    expect((await request.get(`parties/${id}/`)).status(), id).toBe(200);
  }
});

test('shows what a party claims and what is claimed about it', async ({ page, request }) => {
  const { claims } = (await (await request.get('data/claims.json')).json()) as Data;
  await page.goto('parties/huawei/');
  const idsIn = (section: string) =>
    page
      .locator(`section[aria-labelledby="${section}"] > .claims > [data-claim]`)
      .evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-claim') ?? ''));
  expect((await idsIn('claims')).sort()).toEqual(
    claims
      .filter(({ by }) => by.includes('huawei'))
      .map(({ id }) => id)
      .sort(),
  );
  expect((await idsIn('about')).sort()).toEqual(
    claims
      .filter(({ about }) => about.includes('huawei'))
      .map(({ id }) => id)
      .sort(),
  );
});

test('shows with every allegation who makes it, and an answer or that none is recorded', async ({
  page,
  request,
}) => {
  const { claims } = (await (await request.get('data/claims.json')).json()) as Data;
  const accused = new Set(claims.filter(({ kind }) => kind === 'allegation').flatMap(({ about }) => about));
  expect(accused.size).toBeGreaterThan(3);
  for (const id of accused) {
    await page.goto(`parties/${id}/`);
    const allegations = page.locator('#allegations + .claims > li');
    expect(await allegations.count()).toBe(
      claims.filter(({ kind, about }) => kind === 'allegation' && about.includes(id)).length,
    );
    for (const allegation of await allegations.all()) {
      await expect(allegation.locator('> .claim-head a[href*="/parties/"]').first()).toBeVisible();
      const answers = allegation.locator('.party-answers');
      const hasAnswer =
        (await answers.locator('.party-answer').filter({ hasText: 'side answers' }).count()) > 0;
      await expect(answers.locator('.no-answer')).toHaveCount(hasAnswer ? 0 : 1);
    }
  }
});

test('shows a dispute on the pages of both who dispute', async ({ page, request }) => {
  const { claims } = (await (await request.get('data/claims.json')).json()) as Data;
  const speakers = new Map(claims.map(({ id, by }) => [id, by]));
  const dispute = claims.find(({ disputes, by }) =>
    disputes.some((id) => !speakers.get(id)?.includes(by[0] ?? '')),
  );
  if (dispute === undefined) throw new Error('no dispute');
  const [opponent] = speakers.get(dispute.disputes[0] ?? '') ?? [];
  for (const party of [dispute.by[0], opponent]) {
    await page.goto(`parties/${party}/`);
    const section = page.locator('section[aria-labelledby="disputes"]');
    await expect(
      section
        .locator(`[data-claim="${dispute.id}"] .party-disputed a[href$="/claims/${dispute.disputes[0]}/"]`)
        .first(),
    ).toBeVisible();
  }
});

test('counts the weak spots and lists as many', async ({ page }) => {
  await page.goto('weak-spots/');
  // What nobody compared is on the fact-checker's sheet.
  const rows = await page.locator('.weak-counts tbody tr:not(:has([href="#not-compared"]))').all();
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows) {
    const target = (await row.getByRole('link').getAttribute('href')) ?? '';
    const count = Number(await row.locator('td').first().textContent());
    await expect(page.locator(`section[aria-labelledby="${target.slice(1)}"] li`)).toHaveCount(count);
  }
});
