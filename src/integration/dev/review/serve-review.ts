import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { ViteDevServer } from 'vite';
import { sourceFile } from '../../../core/read/files/source-file.ts';
import { siblingModule } from '../../../files/sibling-module.ts';
import type { Reader } from '../../reading.ts';
import { reviewOf } from './review-data.ts';
import { reviewPage } from './review-page.ts';
import { readAnswer, writeAnswer } from './write-answer.ts';

/** The page on which unsorted claims are judged, at `/review/`: in the development server alone. */
export function serveReview(server: ViteDevServer, reader: Reader, content: string, base: string): void {
  const script = `${base}@fs${fileURLToPath(siblingModule('./review-client', import.meta.url))}`;
  server.middlewares.use('/review', (request, response, next) => {
    const path = request.url?.replace(/\?.*$/, '') ?? '/';
    if (request.method === 'GET' && path === '/') send(response, 200, 'text/html', reviewPage(script, base));
    else if (request.method === 'GET' && path === '/claims') answerWith(response, () => claims(reader));
    else if (request.method === 'POST' && path === '/answer')
      answerWith(response, () => takeAnswer(request, reader, content));
    else next();
  });
}

async function claims(reader: Reader) {
  return reviewOf(await reader.documentary());
}

/** Another site's page must not write here: its requests name their origin. */
async function takeAnswer(request: IncomingMessage, reader: Reader, content: string) {
  const { origin, host } = request.headers;
  if (origin === undefined || new URL(origin).host !== host) throw new Error('This comes from another site.');
  const { claimKinds, parties } = await reader.documentary();
  const known = { kinds: claimKinds.map(({ id }) => id), parties: parties.map(({ id }) => id) };
  const answer = readAnswer(await text(request), known);
  const path = join(content, 'claims.yaml');
  writeAnswer(content, sourceFile(path, readFileSync(path, 'utf8')), answer);
  return { id: answer.id };
}

async function answerWith(response: ServerResponse, make: () => Promise<unknown>): Promise<void> {
  try {
    send(response, 200, 'application/json', JSON.stringify(await make()));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    send(response, 422, 'application/json', JSON.stringify({ message }));
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  response.end(body);
}
