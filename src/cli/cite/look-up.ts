import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import * as z from 'zod';
import { bareDoi } from '../../core/read/citations/identifiers.ts';
import { dateOf } from '../../core/read/citations/written-dates.ts';
import { UsageError } from '../command/command.ts';

/** How long a service may take to answer, in milliseconds. */
const patience = 15_000;

/** What the source of new entries may be beside a file. */
export type Identifier = { kind: 'doi' | 'isbn' | 'url'; value: string };

/** Whether what was typed names a source by DOI, ISBN or address, and not a file. */
export function identifierIn(typed: string): Identifier | undefined {
  const doi = bareDoi(typed);
  if (/^10\.\d{4,9}\/\S+$/.test(doi)) return { kind: 'doi', value: doi };
  if (/^https?:\/\//i.test(typed)) return { kind: 'url', value: typed };
  const digits = typed.replace(/^ISBN:?\s*|[-\s]/gi, '');
  return /^(?:97[89]\d{10}|\d{9}[\dX])$/i.test(digits) ? { kind: 'isbn', value: digits } : undefined;
}

/** Where sources are looked up. */
const services = { doi: 'https://doi.org/', isbn: 'https://openlibrary.org/' };

/**
 * Asks for a source: a DOI at its resolver (content negotiation, https://citation.crosscite.org/docs.html),
 * an ISBN at Open Library, an address for the DOI or the citation data that its page names.
 *
 * @returns a bibliography, as text
 * @throws {UsageError} where there is no network, or the source is not known there
 */
export async function lookUp({ kind, value }: Identifier, at = services): Promise<string> {
  if (kind === 'doi') return askDoi(value, at.doi);
  if (kind === 'isbn') return askIsbn(value, at.isbn);
  const page = pageFacts(await ask(value, 'text/html'));
  const doi = ['citation_doi', 'dc.identifier']
    .map((name) => bareDoi(page.meta(name) ?? ''))
    .find((found) => /^10\.\d{4,9}\/\S+$/.test(found));
  return doi === undefined ? pageEntry(value, page) : askDoi(doi, at.doi);
}

async function askDoi(doi: string, resolver: string): Promise<string> {
  const address = `${resolver}${encodeURI(doi)}`;
  const text = await ask(address, 'application/vnd.citationstyles.csl+json');
  parsed(text, address);
  return text;
}

async function askIsbn(isbn: string, library: string): Promise<string> {
  const address = `${library}api/books?bibkeys=ISBN:${isbn}&format=json&jscmd=data`;
  const answer = z
    .record(z.string(), book)
    .safeParse(parsed(await ask(address, 'application/json'), address));
  const found = answer.data?.[`ISBN:${isbn}`];
  if (found === undefined) throw new UsageError(`Open Library knows no book with the ISBN ${isbn}.`);
  return JSON.stringify({
    type: 'book',
    title: found.subtitle ? `${found.title}: ${found.subtitle}` : found.title,
    author: found.authors?.map(({ name }) => splitName(name)),
    publisher: found.publishers?.[0]?.name,
    'publisher-place': found.publish_places?.[0]?.name,
    issued: dateOf(found.publish_date),
    ISBN: isbn,
  });
}

function parsed(text: string, address: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${new URL(address).host} gave no citation for ${address}. Add the entry by hand.`);
  }
}

const names = z.array(z.object({ name: z.string() })).optional();

/** What Open Library says of a book: https://openlibrary.org/dev/docs/api/books */
const book = z.object({
  title: z.string(),
  subtitle: z.string().optional(),
  authors: names,
  publishers: names,
  publish_places: names,
  publish_date: z.string().optional(),
});

/** `Smith, Ann` and `Ann Smith`. */
function splitName(name: string): object {
  const [, before, behind] = /^([^,]+),\s*(.+)$/.exec(name) ?? [];
  if (before !== undefined && behind !== undefined) return { family: before, given: behind };
  const [, given, family] = /^(.*) (\S+)$/.exec(name) ?? [];
  return family === undefined ? { literal: name } : { family, given };
}

/** What a page says about itself in its head. */
interface PageFacts {
  title: string | undefined;
  /** The first content of a `<meta>` by its name or property, in lower case. */
  meta(name: string): string | undefined;
  metas(name: string): string[];
}

function pageFacts(html: string): PageFacts {
  const page = fromHtml(html);
  const contents: { name: string; content: string }[] = [];
  let title: string | undefined;
  visit(page, 'element', (element) => {
    const { name, property, content } = element.properties;
    if (element.tagName === 'title') title ??= textOf(element).trim();
    if (element.tagName === 'meta' && typeof content === 'string')
      contents.push({ name: String(name ?? property ?? '').toLowerCase(), content: content.trim() });
  });
  const metas = (name: string) =>
    contents.filter((each) => each.name === name && each.content !== '').map(({ content }) => content);
  return { title, meta: (name) => metas(name)[0], metas };
}

function pageEntry(url: string, page: PageFacts): string {
  const title = page.meta('citation_title') ?? page.meta('og:title') ?? page.title;
  if (title === undefined || title === '')
    throw new UsageError(`The page at ${url} names no title. Add the entry by hand.`);
  const published =
    page.meta('citation_publication_date') ??
    page.meta('citation_date') ??
    page.meta('article:published_time')?.slice(0, 10);
  return JSON.stringify({
    type: 'webpage',
    title,
    author: page.metas('citation_author').map(splitName),
    'container-title': page.meta('citation_journal_title') ?? page.meta('og:site_name'),
    issued: dateOf(published),
    accessed: dateOf(new Date().toISOString().slice(0, 10)),
    URL: url,
  });
}

async function ask(url: string, accept: string): Promise<string> {
  const response = await fetch(url, { headers: { accept }, signal: AbortSignal.timeout(patience) }).catch(
    (error: unknown) => {
      const reason =
        error instanceof Error && error.name === 'TimeoutError'
          ? 'it did not answer in time'
          : 'there is no way to it';
      throw new UsageError(
        `${new URL(url).host} cannot be reached: ${reason}. Without a network, save the citation as a file and add that.`,
      );
    },
  );
  if (response.status === 404) throw new UsageError(`${url} is not known there. Is it typed correctly?`);
  if (!response.ok)
    throw new UsageError(`${new URL(url).host} answered ${response.status}. Try again later.`);
  return response.text();
}
