import { existsSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { UsageError } from '../command/command.ts';
import { readInput } from '../command/read-input.ts';
import type { Imported } from './imported.ts';
import { formats, readBook } from './pandoc/read-book.ts';
import { isParsoid, readWikiPage } from './parsoid/wiki-page.ts';
import { type ArticleFacts, readWikitext } from './wikitext/read-wikitext.ts';

/**
 * Makes a documentary of a file that is there.
 *
 * @throws {UsageError} where it is an address, or no source that is known
 */
export function importSource(source: string): Imported {
  if (/^https?:/i.test(source)) throw new UsageError(howToSave(source));
  if (!existsSync(source)) throw new UsageError(`There is no ${source}.`);
  if (statSync(source).isDirectory()) return readBook(source);
  const ending = extname(source).toLowerCase();
  if (/^\.html?$/.test(ending)) {
    const html = readInput(source);
    if (isParsoid(html)) return asWikiPage(source, html);
    if (isSavedPage(html)) throw new UsageError(howToTakeArticle(source, html));
  }
  if (ending in formats) return readBook(source);
  const text = readInput(source);
  if (isWikitext(source, text)) return asArticle(source, text);
  throw new UsageError(
    `${source} is no source that is known. Take a file of wikitext (Article.wiki), a folder or file of Markdown (.md, .qmd, .Rmd), or ${Object.keys(formats).slice(4).join(', ')}.`,
  );
}

/** A page of a wiki as a browser saves it: which sentence a reference belongs to is in its source alone. */
function isSavedPage(html: string): boolean {
  return /mediawiki\.org\/rdf|mw-parser-output|<meta name="generator" content="MediaWiki/i.test(html);
}

function howToTakeArticle(path: string, html: string): string {
  const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  return `${path} is a page of a wiki as a browser shows it. Take its source in place of it. ${howToSave(address ?? 'https://en.wikipedia.org/wiki/TITLE')}`;
}

function isWikitext(path: string, text: string): boolean {
  if (/\.(?:wiki|wikitext|mediawiki|mw)$/i.test(path)) return true;
  return extname(path) === '.txt' && /^==[^=].*==\s*$|\[\[|\{\{/m.test(text);
}

function asWikiPage(path: string, html: string): Imported {
  const { wikitext, ...facts } = readWikiPage(html);
  const file = 'import-source.wiki';
  return { ...asArticle(path, wikitext, facts), intermediate: { file, text: wikitext } };
}

function asArticle(path: string, text: string, facts?: ArticleFacts): Imported {
  const redirect = /^\s*#\p{L}+\s*:?\s*\[\[([^\]]+)\]\]/u.exec(text);
  if (redirect) throw new UsageError(`${path} only leads to another article: save “${redirect[1]}”.`);
  const imported = readWikitext(path, text, facts);
  if (imported.sections.length === 0) throw new UsageError(`${path} holds no prose.`);
  return imported;
}

/** Nothing is fetched: what is read has to be on the disk, where it stays the same. */
function howToSave(address: string): string {
  const title = /^https?:\/\/([^/]+)\/wiki\/([^?#]+)/i.exec(address);
  const raw =
    title === null ? '' : ` Its source is at https://${title[1]}/w/index.php?title=${title[2]}&action=raw`;
  return `Nothing is fetched from ${address}. Save the page first and name the file.${raw}${
    raw === '' ? '' : `: save it as ${decodeURIComponent(title?.[2] ?? 'Article')}.wiki.`
  }`;
}
