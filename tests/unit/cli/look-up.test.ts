import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { identifierIn, lookUp } from '../../../src/cli/cite/look-up.ts';
import { readEntries } from '../../../src/cli/cite/read-entries.ts';
import { validEntry } from '../../../src/cli/cite/valid-entry.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** Answers everything that is looked up, in the place of the resolver and the library. */
async function serving(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0);
  await new Promise((resolve) => server?.once('listening', resolve));
  const address = server.address();
  return `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}/`;
}

async function entryOf(typed: string, host: string): Promise<Record<string, unknown>> {
  const identifier = identifierIn(typed);
  if (identifier === undefined) throw new Error('no identifier');
  const text = await lookUp(identifier, { doi: host, isbn: host });
  const [found] = readEntries(text).entries;
  return validEntry(found?.entry ?? {}).entry;
}

describe('A source that is looked up', () => {
  it('by DOI is what the resolver says of it in CSL-JSON', async () => {
    const asked: unknown[] = [];
    const host = await serving((request, response) => {
      asked.push(request.url, request.headers.accept);
      response.end('{"type":"article-journal","title":"Clocks","DOI":"10.1234/ab"}');
    });
    expect(await entryOf('https://doi.org/10.1234/ab', host)).toMatchObject({
      title: 'Clocks',
      DOI: '10.1234/ab',
    });
    expect(asked).toEqual(['/10.1234/ab', 'application/vnd.citationstyles.csl+json']);
  });

  it('by ISBN is the book that the library has', async () => {
    const host = await serving((_, response) =>
      response.end(
        JSON.stringify({
          'ISBN:9780306406157': {
            title: 'Clocks',
            subtitle: 'A history',
            authors: [{ name: 'Ann B. Smith' }],
            publishers: [{ name: 'Sky' }],
            publish_date: 'May 1998',
          },
        }),
      ),
    );
    expect(await entryOf('978-0-306-40615-7', host)).toMatchObject({
      type: 'book',
      title: 'Clocks: A history',
      author: [{ family: 'Smith', given: 'Ann B.' }],
      issued: { 'date-parts': [[1998, 5]] },
      ISBN: '9780306406157',
    });
  });

  it('by address is what its page says of itself, whatever the order and the signs', async () => {
    const host = await serving((_, response) =>
      response.end(
        '<title>x</title><meta content="Clocks &amp; time" property="og:title"><meta name="citation_author" content="Smith, Ann"><meta property="og:site_name" content="The Sky"><meta property="article:published_time" content="2019-05-21T10:00:00Z">',
      ),
    );
    expect(await entryOf(`${host}a`, host)).toMatchObject({
      type: 'webpage',
      title: 'Clocks & time',
      author: [{ family: 'Smith', given: 'Ann' }],
      'container-title': 'The Sky',
      issued: { 'date-parts': [[2019, 5, 21]] },
      URL: `${host}a`,
    });
  });

  it('by address is the work whose DOI the page names', async () => {
    const host = await serving((request, response) =>
      response.end(
        request.url === '/a'
          ? '<meta name="DC.Identifier" content="doi:10.1234/ab">'
          : '{"type":"book","title":"Clocks"}',
      ),
    );
    expect(await entryOf(`${host}a`, host)).toMatchObject({ type: 'book', title: 'Clocks' });
  });

  it.each([
    [404, '', 'is not known there. Is it typed correctly?'],
    [503, '', 'answered 503. Try again later.'],
    [200, '<html>Log in', 'gave no citation'],
  ])('is refused in words where the answer is %d “%s”', async (status, body, said) => {
    const host = await serving((_, response) => response.writeHead(status).end(body));
    await expect(entryOf('10.1234/ab', host)).rejects.toThrow(said);
  });

  it('is refused in words where the library does not have it, a page has no title, or nobody answers', async () => {
    const host = await serving((_, response) => response.end('{}'));
    await expect(entryOf('9780306406157', host)).rejects.toThrow('Open Library knows no book with the ISBN');
    await expect(entryOf(`${host}a`, host)).rejects.toThrow('names no title. Add the entry by hand.');
    await new Promise((resolve) => server?.close(resolve));
    await expect(entryOf('10.1234/ab', host)).rejects.toThrow('cannot be reached: there is no way to it');
  });
});
