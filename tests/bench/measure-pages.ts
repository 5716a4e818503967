import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../src/cli/find-browser.js';
import { hashedFolders, immutable, revalidated } from '../../src/outputs/hosting/response-headers.ts';

/** What a page cost a reader on slow 4G. */
export interface PageFigures {
  requests: number;
  /** Bytes over the network, compressed. */
  bytes: number;
  fontBytes: number;
  scriptBytes: number;
  /** Milliseconds. */
  lcp: number;
  tbt: number;
  cls: number;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** Serves a folder with Brotli and as cacheable as a host would, and a bare page of the same text at `/bare`. */
export function serve(dist: string): Promise<{ port: number; close: () => void }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    let file = join(dist, path);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (path.startsWith('/bare/'))
      return send(
        Buffer.from(bareText(readFileSync(join(dist, path.slice(5), 'index.html'), 'utf8'))),
        '.html',
      );
    if (!existsSync(file)) return void response.writeHead(404).end();
    send(readFileSync(file), extname(file));
    function send(body: Buffer, ending: string) {
      const text = /html|css|javascript|json|svg/.test(types[ending] ?? '');
      response.writeHead(200, {
        'content-type': types[ending] ?? 'application/octet-stream',
        'cache-control': isHashed(path) ? immutable : revalidated,
        ...(text && { 'content-encoding': 'br' }),
      });
      response.end(
        text ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : body,
      );
    }
  });
  return new Promise((resolve) => {
    server.listen(0, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : 0,
        close: () => server.close(),
      });
    });
  });
}

const isHashed = (path: string) => hashedFolders.some((folder) => path.startsWith(`/${folder}/`));

/** The same words as a bare HTML page: the baseline for the time to the largest paint. */
function bareText(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const plain = main.replace(/<(?!\/?(?:h\d|p|ol|ul|li)\b)[^>]*>/g, '').replace(/<(\w+)[^>]*>/g, '<$1>');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bare</title>${plain}`;
}

/** A phone on slow 4G, as Lighthouse has it: 150 ms, 1.6 Mbit/s, a processor four times slower. */
export async function slowPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await slowDown(await context.newCDPSession(page));
  return page;
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6e6 / 8) * 0.9,
    uploadThroughput: (750e3 / 8) * 0.9,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Starts the browser that the tests use. */
export function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
}

/** Loads a page once with an empty cache and measures it. */
export async function measurePage(browser: Browser, address: string): Promise<PageFigures> {
  const page = await slowPhone(browser);
  const session = await page.context().newCDPSession(page);
  // Else this session would hide from the page (`navigator.connection`) how slow its line is.
  await slowDown(session);
  const kinds = new Map<string, string>();
  const figures: PageFigures = {
    requests: 0,
    bytes: 0,
    fontBytes: 0,
    scriptBytes: 0,
    lcp: 0,
    tbt: 0,
    cls: 0,
  };
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    figures.requests += 1;
    figures.bytes += encodedDataLength;
    if (kinds.get(requestId) === 'Font') figures.fontBytes += encodedDataLength;
    if (kinds.get(requestId) === 'Script') figures.scriptBytes += encodedDataLength;
  });
  await page.addInitScript(observe);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(1500);
  const seen = await page.evaluate(() => Reflect.get(window, 'seen'));
  await page.context().close();
  return { ...figures, lcp: Math.round(seen.lcp), tbt: Math.round(seen.tbt), cls: seen.cls };
}

function observe(): void {
  const seen = { lcp: 0, tbt: 0, cls: 0 };
  Reflect.set(window, 'seen', seen);
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
  watch('longtask', (entry) => (seen.tbt += Math.max(0, entry.duration - 50)));
  watch('layout-shift', (entry) => (seen.cls += Number(Reflect.get(entry, 'value'))));
}
