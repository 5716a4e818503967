import { bareDoi } from '../../core/read/citations/identifiers.ts';
import { UsageError } from '../command.ts';

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

/**
 * Asks for a source: a DOI at its resolver (content negotiation, https://citation.crosscite.org/docs.html),
 * an ISBN at Open Library, an address for the DOI or the citation data that its page names.
 *
 * @returns a bibliography, as text
 * @throws {UsageError} where there is no network, or the source is not known there
 */
export async function lookUp({ kind, value }: Identifier): Promise<string> {
  if (kind === 'doi') return askDoi(value);
  if (kind === 'isbn') return askIsbn(value);
  const page = await ask(value, 'text/html');
  const doi =
    /<meta\b[^>]*(?:citation_doi|dc\.identifier)[^>]*content="(?:doi:|https?:\/\/doi\.org\/)?(10\.\d{4,9}\/[^"]+)"/i.exec(
      page,
    )?.[1];
  return doi === undefined ? pageEntry(value, page) : askDoi(doi);
}

function askDoi(doi: string): Promise<string> {
  return ask(`https://doi.org/${encodeURI(doi)}`, 'application/vnd.citationstyles.csl+json');
}

async function askIsbn(isbn: string): Promise<string> {
  const text = await ask(
    `https://openlibrary.org/api/books?bibkeys=ISBN:${isbn}&format=json&jscmd=data`,
    'application/json',
  );
  const answer: Record<string, OpenLibraryBook> = JSON.parse(text);
  const book = answer[`ISBN:${isbn}`];
  if (book === undefined) throw new UsageError(`Open Library knows no book with the ISBN ${isbn}.`);
  return JSON.stringify({
    type: 'book',
    title: book.subtitle ? `${book.title}: ${book.subtitle}` : book.title,
    author: book.authors?.map(({ name }) => splitName(name)),
    publisher: book.publishers?.[0]?.name,
    'publisher-place': book.publish_places?.[0]?.name,
    issued: book.publish_date === undefined ? undefined : { literal: book.publish_date },
    ISBN: isbn,
  });
}

interface OpenLibraryBook {
  title: string;
  subtitle?: string;
  authors?: { name: string }[];
  publishers?: { name: string }[];
  publish_places?: { name: string }[];
  publish_date?: string;
}

function splitName(name: string): object {
  const [, given, family] = /^(.*) (\S+)$/.exec(name) ?? [];
  return family === undefined ? { literal: name } : { family, given };
}

function pageEntry(url: string, page: string): string {
  const content = (name: string) =>
    new RegExp(`<meta\\b[^>]*(?:name|property)="${name}"[^>]*content="([^"]*)"`, 'i').exec(page)?.[1];
  const title = content('citation_title') ?? content('og:title') ?? /<title[^>]*>([^<]*)/i.exec(page)?.[1];
  if (title === undefined) throw new UsageError(`The page at ${url} names no title. Add the entry by hand.`);
  const [year, month, day] = (content('article:published_time') ?? '').slice(0, 10).split('-').map(Number);
  const today = new Date().toISOString().slice(0, 10).split('-').map(Number);
  return JSON.stringify({
    type: 'webpage',
    title: title.trim(),
    'container-title': content('og:site_name'),
    issued: year ? { 'date-parts': [[year, month, day].filter((part) => part)] } : undefined,
    accessed: { 'date-parts': [today] },
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
