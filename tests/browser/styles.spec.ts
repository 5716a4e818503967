import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createAddresses } from '../../src/model/addresses.ts';
import { pageKinds, pageStyle } from '../../src/styles/stylesheets.ts';
import { addressOf, distOf, type Site, sites } from '../build-sites.ts';

/** Every page but those of single claims and parties, of which a few stand for all. */
function pagesOf(site: Site): string[] {
  const pages = globSync('**/index.html', { cwd: distOf(site) }).filter(
    (path) => !path.includes('/embed/') && !isRedirect(join(distOf(site), path)),
  );
  const single = (path: string) => /^(?:claims|parties)\/[^/]+\/index/.test(path);
  return [...pages.filter((path) => !single(path)), ...pages.filter(single).slice(0, 20), '404.html'].sort();
}

function isRedirect(file: string): boolean {
  return readFileSync(file, 'utf8').includes('http-equiv="refresh"');
}

/** The rules of the styles of all kinds of pages. */
const allStyles = pageKinds
  .map((kind) => pageStyle(kind, createAddresses('https://example.org/', '/')).css)
  .join('\n');

for (const site of [sites.main, sites['every-type'], sites['other-topic']]) {
  test(`each page of the site "${site.name}" has every rule of the styles that fits something on it`, async ({
    page,
  }) => {
    const lacking: string[] = [];
    for (const path of pagesOf(site)) {
      await page.goto(addressOf(site, path.replace('index.html', '')));
      const rules = await page.evaluate(rulesThatFit, allStyles);
      lacking.push(...rules.map((rule) => `${path}: ${rule}`));
    }
    expect(lacking).toEqual([]);
  });
}

/** Selectors that fit something on the page, but stand in none of its stylesheets. */
function rulesThatFit(all: string): string[] {
  const selectors = (rules: CSSRuleList): string[] =>
    [...rules].flatMap((rule) => [
      ...(rule instanceof CSSStyleRule ? [rule.selectorText] : []),
      ...('cssRules' in rule && rule.cssRules instanceof CSSRuleList ? selectors(rule.cssRules) : []),
    ]);
  const own = new Set([...document.styleSheets].flatMap(({ cssRules }) => selectors(cssRules)));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(all);
  const states =
    /::?(?:before|after|first-letter|backdrop|details-content|-webkit-[\w-]+|hover|target|active|focus-visible|focus)(?![\w-])/g;
  /** As it is in any state: what remains of a selector without its states must still name something. */
  const inAnyState = (selector: string) =>
    selector.replace(states, '').replace(/(?<=^|[\s,>+~(])(?=$|[,)])/g, '*');
  return [...new Set(selectors(sheet.cssRules))].filter(
    (selector) => !own.has(selector) && document.querySelector(inAnyState(selector)) !== null,
  );
}
