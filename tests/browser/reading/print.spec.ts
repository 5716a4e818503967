import { expect, test } from '@playwright/test';
import { addressOf, sites } from '../../build-sites.ts';

test.describe('on paper', () => {
  test.use({ colorScheme: 'dark' });

  test('leaves navigation, cards and ways back out, and prints every address in full', async ({ page }) => {
    await page.goto('background/');
    await page.locator('#cite-fung2019huawei-1').hover();
    await expect(page.locator('.card')).toBeVisible();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const gone of ['.site-header', '.site-footer', '.pager', '.card', '.claim-link', '.back-links'])
      await expect(page.locator(gone).first(), gone).toBeHidden();
    const entry = page.locator('#ref-woyke2018racing');
    await expect(entry).toContainText('https://www.technologyreview.com/s/612617/', { useInnerText: true });
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      return [color, backgroundColor];
    });
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});

test('leaves the search form out on paper', async ({ page }) => {
  await page.goto('search/?q=robotic');
  await expect(page.locator('main [data-result]').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('main input, main select, main button').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('main [data-result]').first()).toBeVisible();
});

test('makes a tagged PDF with an outline, in which every mark leads to its entry', async ({ page }) => {
  await page.goto('read/');
  const pdf = (await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/\/MarkInfo <<[^>]*\/Marked true/);
  expect(pdf).toContain('/Type /Outlines');
  const wanted = new Set([...pdf.matchAll(/\/Dest \/(\S+)/g)].map(([, name = '']) => name));
  const there = new Set([...pdf.matchAll(/^\/(\S+) \[\d+ 0 R \/XYZ/gm)].map(([, name = '']) => name));
  expect([...wanted].filter((name) => !there.has(name))).toEqual([]);
  expect([...wanted].filter((name) => name.startsWith('ref-'))).toHaveLength(67);
});

test('runs the documentary’s title along the head of the page, whatever signs it holds', async ({ page }) => {
  for (const site of [sites.main, sites.hostile]) {
    await page.goto(addressOf(site, 'about/'));
    const title = await page.locator('meta[property="og:site_name"]').getAttribute('content');
    const running = await page.evaluate(() => {
      const sheet = [...document.styleSheets].find(({ href }) => href?.endsWith('print.css'));
      const rule = [...(sheet?.cssRules ?? [])].find((rule) => rule instanceof CSSPageRule);
      const [box] = rule instanceof CSSPageRule ? Array.from(Reflect.get(rule, 'cssRules') ?? []) : [];
      return typeof box === 'object' && box !== null ? Reflect.get(box, 'cssText') : rule?.cssText;
    });
    expect(running).toContain(JSON.stringify(title?.replace(/\s+/g, ' ')));
  }
});
