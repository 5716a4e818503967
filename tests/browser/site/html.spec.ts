import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { distOf, sites } from '../../build-sites.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({ root: true, extends: ['html-validate:standard'] }),
);

for (const site of Object.values(sites)) {
  test(`writes valid HTML on every page of the site "${site.name}"`, async () => {
    const dist = distOf(site);
    const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    );
    expect(pages.length).toBeGreaterThan(5);
    const mistakes: string[] = [];
    for (const path of pages) {
      const { results } = await validator.validateString(readFileSync(join(dist, path), 'utf8'), path);
      for (const { line, column, message } of results.flatMap(({ messages }) => messages))
        mistakes.push(`${path}:${line}:${column} ${message}`);
    }
    // Astro writes the style of islands where the first one is, in a paragraph too.
    const own = mistakes.filter(
      (text) => !/<style> element is not permitted as content under <p>/.test(text),
    );
    expect(own).toEqual([]);
  });
}
