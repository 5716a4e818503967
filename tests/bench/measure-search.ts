import type { Browser, CDPSession, Page } from 'playwright-core';

/** What one query cost a reader. */
export interface QueryFigures {
  query: string;
  /** Bytes over the network, and in how many requests. */
  bytes: number;
  requests: number;
  /** Milliseconds from the last key to the results. */
  milliseconds: number;
}

/** What searching one site cost. */
export interface SearchFigures {
  /** From reaching for the search to the first results: scripts, engine, index. */
  cold: QueryFigures;
  /** Each query as a reader's second, everything that all queries share being there. */
  second: QueryFigures[];
  /** Each query for the first time, one after the other: what earlier ones loaded serves again. */
  first: QueryFigures[];
  /** The same queries again, as when a reader deletes a letter and types it anew. */
  again: QueryFigures[];
}

/** Counts what travels. */
interface Traffic {
  bytes: number;
  requests: number;
}

/** Asks the queries in turn in the search dialog of a section, on slow 4G, the processor as it is. */
export async function measureSearch(
  browser: Browser,
  address: string,
  queries: readonly string[],
): Promise<SearchFigures> {
  const [opening = '', ...others] = queries;
  const [cold, ...asked] = await askInTurn(browser, address, [opening, ...others, ...others]);
  if (cold === undefined) throw new Error('There is no query.');
  const second: QueryFigures[] = [];
  for (const query of others) second.push(...(await askInTurn(browser, address, [opening, query])).slice(1));
  return { cold, second, first: asked.slice(0, others.length), again: asked.slice(others.length) };
}

/** Asks the queries one after the other, with nothing loaded before the first. */
async function askInTurn(
  browser: Browser,
  address: string,
  queries: readonly string[],
): Promise<QueryFigures[]> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const traffic = await watchTraffic(await context.newCDPSession(page));
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(1000);
  const figures: QueryFigures[] = [];
  for (const query of queries) figures.push(await ask(page, traffic, query));
  await context.close();
  return figures;
}

/** Slow 4G as Lighthouse has it: 150 ms, 1.6 Mbit/s. */
async function watchTraffic(session: CDPSession): Promise<Traffic> {
  const traffic = { bytes: 0, requests: 0 };
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6e6 / 8) * 0.9,
    uploadThroughput: (750e3 / 8) * 0.9,
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
    traffic.requests += 1;
  });
  return traffic;
}

/** Opens the search where it is closed, types, and waits for the results of the last key. */
async function ask(page: Page, traffic: Traffic, query: string): Promise<QueryFigures> {
  const before = { ...traffic };
  if (await page.locator('.search-dialog').isHidden()) await page.keyboard.press('/');
  const milliseconds = await page.evaluate(untilResults, query);
  // What is loaded for the results of this key and not waited for.
  await page.waitForTimeout(500);
  return {
    query,
    bytes: traffic.bytes - before.bytes,
    requests: traffic.requests - before.requests,
    milliseconds,
  };
}

function untilResults(query: string): Promise<number> {
  const dialog = document.querySelector('.search-dialog');
  const field = dialog?.querySelector('input');
  const results = dialog?.querySelector('[data-search-results]');
  if (!field || !results) throw new Error('There is no search dialog.');
  return new Promise((resolve) => {
    const start = performance.now();
    new MutationObserver((_, observer) => {
      if (results.querySelector('[data-result]') === null) return;
      observer.disconnect();
      resolve(performance.now() - start);
    }).observe(results, { childList: true });
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
