import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asked } from '../../../src/cli/links/check-links.ts';
import { runLinks } from '../../../src/cli/links/run-links.ts';
import { readContent } from '../../../src/core/read/read-content.ts';
import { contentFolderOf, section } from '../documentary-of.ts';

let server: Server;
let origin = '';
const asked: string[] = [];
let tries = 0;

/** A server that plays all parts: each path is an answer. */
const parts: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/in-html': (_, response) => response.writeHead(404).end(),
  '/alive': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>here</p>'),
  '/get-only': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end('here'),
  '/moved': (_, response) => response.writeHead(301, { location: '/new-place' }).end(),
  '/new-place': (_, response) => response.writeHead(200).end('here'),
  '/for-now': (_, response) => response.writeHead(302, { location: '/alive' }).end(),
  '/front': (_, response) => response.writeHead(302, { location: '/' }).end(),
  '/': (_, response) => response.writeHead(200).end('all the news'),
  '/missing': (_, response) => response.writeHead(404).end(),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/blocked': (_, response) => response.writeHead(403).end(),
  '/wait': ({ method }, response) => {
    if (method === 'GET') tries++;
    const busy = method === 'HEAD' || tries < 2;
    response.writeHead(busy ? 429 : 200, { 'retry-after': '0.05' }).end();
  },
  '/busy': (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end(),
  '/error': (_, response) => response.writeHead(500).end(),
  '/circle': (_, response) => response.writeHead(302, { location: '/circle-back' }).end(),
  '/circle-back': (_, response) => response.writeHead(302, { location: '/circle' }).end(),
  '/elsewhere': (_, response) => response.writeHead(302, { location: 'mailto:editor@news.example' }).end(),
  '/slow': () => undefined,
  '/broken': (_, response) => response.socket?.destroy(),
  '/archive': (request, response) => {
    const { searchParams } = new URL(request.url ?? '', origin);
    const closest = {
      available: true,
      url: `http://web.archive.org/web/20190523101500/${searchParams.get('url')}`,
      timestamp: `${searchParams.get('timestamp')}101500`,
      status: '200',
    };
    const known = searchParams.get('url')?.endsWith('/missing');
    response.end(JSON.stringify({ archived_snapshots: known ? { closest } : {} }));
  },
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    asked.push(`${request.method} ${pathname}`);
    parts[pathname]?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function folderWith(...paths: string[]): string {
  const entries = paths.map((path) => ({
    id: path.slice(1),
    type: 'webpage',
    title: path,
    URL: URL.canParse(path) ? path : origin + path,
    accessed: { 'date-parts': [[2019, 5, 23]] },
  }));
  return contentFolderOf({
    'citations.json': JSON.stringify(entries),
    'sections/10-a.mdx': section(
      `Read [this](${origin}/alive#part) and <a href="${origin}/in-html">that</a> too.`,
    ),
  });
}

async function run(folder: string, options: { write?: boolean; save?: string; published?: string[] } = {}) {
  const lines: string[] = [];
  const found = await runLinks(readContent(folder), {
    write: false,
    save: undefined,
    published: [folder],
    only: [],
    timeout: 400,
    longestWait: 1000,
    together: 4,
    pause: 0,
    userAgent: 'test',
    archiveService: `${origin}/archive`,
    today: '2026-11-26',
    print: (line) => lines.push(line),
    ...options,
  });
  return { found, text: lines.join('\n') };
}

const outcomeOf = (found: readonly Asked[], path: string) =>
  found.find(({ url }) => url === origin + path)?.answer;

describe('the links of a documentary', () => {
  const expected = {
    '/alive': ['alive', '200 OK'],
    '/get-only': ['alive', '200 OK'],
    '/moved': ['moved', 'moved to '],
    '/for-now': ['alive', 'by way of '],
    '/front': ['front-page', 'redirected to the front page'],
    '/missing': ['dead', '404 Not Found'],
    '/gone': ['dead', '410 Gone'],
    '/blocked': ['blocked', '403 Forbidden'],
    '/wait': ['alive', '200 OK'],
    '/busy': ['blocked', '429 Too Many Requests'],
    '/error': ['unknown', '500 Internal Server Error'],
    '/circle': ['dead', 'redirected in a circle'],
    '/elsewhere': ['dead', 'redirected to no web address'],
    '/slow': ['unknown', 'no answer within 0.4 s'],
    '/broken': ['unknown', ''],
  } as const;

  it('are each told as what they are', async () => {
    const folder = folderWith(...Object.keys(expected), 'http://no-such-site.invalid/page');
    const { found, text } = await run(folder);
    for (const [path, [outcome, detail]] of Object.entries(expected)) {
      expect([path, outcomeOf(found, path)]).toEqual([
        path,
        expect.objectContaining({ outcome, detail: expect.stringContaining(detail) }),
      ]);
    }
    expect(found.find(({ url }) => url.includes('no-such-site'))?.answer.outcome).toMatch(/dead|unknown/);
    expect(text).toContain(`${origin}/missing`);
    expect(text).toContain('archived copy of 2019-05-23');
    expect(text).toMatch(/in-html\n {4}404 Not Found; .*10-a\.mdx:6/);
    expect(text).toContain('Nothing was written.');
  });

  it('are asked with HEAD first, and with GET only where that was no clear yes', async () => {
    asked.length = 0;
    await run(folderWith('/alive', '/get-only'));
    expect(asked.filter((line) => line.endsWith('/alive'))).toEqual(['HEAD /alive']);
    expect(asked.filter((line) => line.endsWith('/get-only'))).toEqual(['HEAD /get-only', 'GET /get-only']);
  });

  it('are asked one at a time on one host', async () => {
    let open = 0;
    let most = 0;
    parts['/counted-1'] =
      parts['/counted-2'] =
      parts['/counted-3'] =
        (_, response) => {
          most = Math.max(most, ++open);
          setTimeout(() => {
            open--;
            response.writeHead(200).end();
          }, 30);
        };
    await run(folderWith('/counted-1', '/counted-2', '/counted-3'));
    expect(most).toBe(1);
  });

  it('change no file without --write', async () => {
    const folder = folderWith('/missing');
    await run(folder);
    expect(existsSync(join(folder, 'sources.yaml'))).toBe(false);
  });

  it('are written into sources.yaml, with its comments, order and fields as they were', async () => {
    const folder = folderWith('/missing', '/moved', '/alive', '/slow');
    const before = `# What is known of the sources.\nalive: {doubt: "Perhaps."} # to look up\n\nmissing:\n  copies: [{URL: "https://copy.example/"}]\n`;
    writeFileSync(join(folder, 'sources.yaml'), before);
    await run(folder, { write: true });
    const written = () => readFileSync(join(folder, 'sources.yaml'), 'utf8');
    expect(written()).toBe(`# What is known of the sources.
alive: {doubt: "Perhaps.", status: live, checked: 2026-11-26} # to look up

missing:
  copies: [{URL: "https://copy.example/"}]
  status: dead
  checked: 2026-11-26
  archive: {url: https://web.archive.org/web/20190523101500/${origin}/missing, date: 2019-05-23}
moved:
  status: live
  checked: 2026-11-26
  movedTo: ${origin}/new-place
slow:
  status: unknown
  checked: 2026-11-26
`);
    const once = written();
    await run(folder, { write: true });
    expect(written()).toBe(once);
  });

  it('may be kept as files of one’s own, with a hash, and never where readers get them', async () => {
    const folder = folderWith('/alive', '/missing');
    const own = contentFolderOf({});
    const { text } = await run(folder, { save: own });
    expect(readFileSync(join(own, 'alive.html'), 'utf8')).toBe('<p>here</p>');
    expect(readFileSync(join(folder, 'sources.yaml'), 'utf8')).toMatch(
      /^alive:\n {2}saved: \{file: alive.html, sha256: [0-9a-f]{64}, date: 2026-11-26\}\n$/,
    );
    expect(text).toMatch(/^Pages kept in .*: 1$/m);
    await expect(run(folder, { save: join(folder, 'media') })).rejects.toThrow('which is published');
  });
});
