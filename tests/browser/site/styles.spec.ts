import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addressOf, distOf, type Site, sites } from '../../build-sites.ts';

/** Every page but those of single claims and parties, of which ten each stand for all. */
function pagesOf(site: Site): string[] {
  const pages = globSync('**/index.html', { cwd: distOf(site) }).filter(
    // The dialogs are a fragment that every page takes: it has no styles of its own.
    (path) => path !== 'dialogs/index.html' && !isRedirect(join(distOf(site), path)),
  );
  const single = (folder: string) => pages.filter((path) => new RegExp(`^${folder}/[^/]+/index`).test(path));
  const [claims, parties] = [single('claims'), single('parties')];
  const others = pages.filter((path) => !claims.includes(path) && !parties.includes(path));
  return [...others, ...claims.slice(0, 10), ...parties.slice(0, 10), '404.html'];
}

function isRedirect(file: string): boolean {
  return readFileSync(file, 'utf8').includes('http-equiv="refresh"');
}

/** The rules of all stylesheets of a site, but those for print. */
function allStyles(site: Site): string {
  const sheets = globSync('_astro/*.css', { cwd: distOf(site), exclude: ['_astro/print.*'] });
  return sheets.map((sheet) => readFileSync(join(distOf(site), sheet), 'utf8')).join('\n');
}

for (const site of [sites.main, sites['every-type'], sites['other-topic']]) {
  test(`each page of the site "${site.name}" has every rule of the styles that fits something on it`, async ({
    page,
  }) => {
    const lacking: string[] = [];
    for (const path of pagesOf(site)) {
      await page.goto(addressOf(site, path.replace('index.html', '')));
      const rules = await page.evaluate(rulesThatFit, allStyles(site));
      lacking.push(...rules.map((rule) => `${path}: ${rule}`));
    }
    expect(lacking).toEqual([]);
  });
}

/** Rules that fit something on the page, but stand in none of its stylesheets. */
function rulesThatFit(all: string): string[] {
  const styleRules = (rules: CSSRuleList): CSSStyleRule[] =>
    [...rules].flatMap((rule) => [
      ...(rule instanceof CSSStyleRule ? [rule] : []),
      ...('cssRules' in rule && rule.cssRules instanceof CSSRuleList ? styleRules(rule.cssRules) : []),
    ]);
  const own = new Set(
    [...document.styleSheets].flatMap(({ cssRules }) => styleRules(cssRules)).map(({ cssText }) => cssText),
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(all);
  const states =
    /::?(?:before|after|first-letter|backdrop|details-content|-webkit-[\w-]+|hover|target|active|focus-visible|focus)(?![\w-])/g;
  /** As it is in any state: what remains of a selector without its states must still name something. */
  const inAnyState = (selector: string) =>
    selector.replace(states, '').replace(/(?<=^|[\s,>+~(])(?=$|[,)])/g, '*');
  const lacking = styleRules(sheet.cssRules).filter(
    ({ cssText, selectorText }) =>
      !own.has(cssText) && document.querySelector(inAnyState(selectorText)) !== null,
  );
  return [...new Set(lacking.map(({ cssText }) => cssText))];
}
