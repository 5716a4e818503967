import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { addressAt } from '../../../src/core/model/references/passage-address.ts';

/** A long page of somebody else's, with the passage far below the first screen. */
const filler = '<p>Something else is told here, at some length.</p>'.repeat(80);
const passage = 'The clock, well-made &amp; tested, never lost a minute at sea';
const source = `<!doctype html><title>A source</title>${filler}<p id="passage">He wrote: “${passage}.”</p>${filler}`;

let server: Server;
let origin = '';

test.beforeAll(async () => {
  server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    if (request.url === '/source') return response.end(source);
    const quotes = {
      whole: addressAt(`${origin}/source`, undefined, '“The clock, well-made & tested, never lost a minute”'),
      parts: addressAt(`${origin}/source`, 'p. 4', 'The clock […] never lost a minute at sea'),
      wrong: addressAt(`${origin}/source`, undefined, 'words that the page does not hold'),
    };
    const links = Object.entries(quotes).map(([id, href]) => `<a id="${id}" href="${href}">${id}</a>`);
    return response.end(`<!doctype html><title>A reference</title>${links.join(' ')}`);
  }).listen(0);
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => server.close());

for (const [id, found] of [
  ['whole', true],
  ['parts', true],
  ['wrong', false],
] as const) {
  test(`opens a source ${found ? 'at the quoted words' : 'at its top where the words are not there'}: ${id}`, async ({
    page,
  }) => {
    await page.goto(origin);
    await page.locator(`#${id}`).click();
    await page.waitForURL('**/source*');
    const target = page.locator('#passage');
    if (found) await expect(target).toBeInViewport();
    else await expect(target).not.toBeInViewport();
  });
}
