import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { PhrasingContent, RootContent } from 'mdast';
import { claimTime, introductionText } from '../../core/model/claims/introduction.ts';
import type { Claim, Documentary, Reference } from '../../core/model/documentary.ts';
import { webAddressOf } from '../bibliography/export-notes.ts';
import { plainMark } from '../bibliography/plain-references.ts';
import { printMarkdown } from '../text/print-markdown.ts';

/** A claim to put into another text: its words, who makes it and when, its sources, and the way back here. */
export interface ClaimQuotation {
  /** Needs no style and no script of ours. */
  html: string;
  markdown: string;
  /** For a wiki that runs on MediaWiki with the Cite extension. */
  wikitext: string;
}

/** A claim in each form. */
export function quoteClaim(documentary: Documentary, claim: Claim): ClaimQuotation {
  const quoted = partsOf(documentary, claim);
  return { html: html(quoted), markdown: markdown(quoted), wikitext: wikitext(quoted) };
}

interface Quoted {
  text: string;
  language: string;
  /** "Denied by Ren Zhengfei, reported 5 March 2019" */
  attribution: string;
  sources: { key: string; number: number; text: string; url: string | undefined }[];
  title: string;
  url: string;
}

function partsOf(documentary: Documentary, claim: Claim): Quoted {
  const { settings, wording, addresses } = documentary;
  const withdrawn =
    claim.withdrawn && wording('claim.withdrawn-on', { date: wording.date(claim.withdrawn.date) });
  const attribution = [introductionText(documentary, claim), claimTime(documentary, claim)?.text, withdrawn];
  return {
    text: claim.text,
    language: settings.language,
    attribution: attribution.filter(Boolean).join(', '),
    sources: claim.references.map(sourceOf),
    title: settings.title,
    url: addresses.canonical(addresses.claim(claim.id)),
  };
}

function sourceOf({ key, number, formatted, entry }: Reference): Quoted['sources'][number] {
  return { key, number, text: formatted.text, url: webAddressOf(entry) };
}

function html({ text, language, attribution, sources, title, url }: Quoted): string {
  const list = sources.map((source) => h('li', { value: source.number }, linked(source.text, source.url)));
  return toHtml(
    h('figure', { lang: language }, [
      h('blockquote', { cite: url }, [h('p', text)]),
      h('figcaption', [
        h('p', [`${attribution}. `, h('cite', [h('a', { href: url }, title)])]),
        ...(list.length > 0 ? [h('ol', list)] : []),
      ]),
    ]),
  );
}

function linked(text: string, url: string | undefined) {
  return url === undefined ? text : h('a', { href: url }, text);
}

function markdown({ text, attribution, sources, title, url }: Quoted): string {
  const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
  const plain = (value: string): PhrasingContent => ({ type: 'text', value });
  const link = (to: string, words: string): PhrasingContent => ({
    type: 'link',
    url: to,
    children: [{ type: 'text', value: words }],
  });
  return printMarkdown({
    type: 'root',
    children: [
      { type: 'blockquote', children: [{ type: 'paragraph', children: [plain(text)] }] },
      paragraph(plain(`${attribution}. `), link(url, title)),
      ...sources.map((source) =>
        paragraph(
          plainMark(`[${source.number}]`),
          plain(' '),
          source.url === undefined ? plain(source.text) : link(source.url, source.text),
        ),
      ),
    ],
  }).trimEnd();
}

function wikitext({ text, attribution, sources, title, url }: Quoted): string {
  const references = sources.map(
    (source) =>
      `<ref name="${attribute(source.key)}">${source.url === undefined ? literal(source.text) : external(source.url, source.text)}</ref>`,
  );
  return `<blockquote>${literal(text)}</blockquote>\n${literal(attribution)}.${references.join('')} ${external(url, title)}`;
}

/** Text in which a wiki may find no markup of its own. */
function literal(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return /[[\]{}|'~=*#:;_]|https?:/.test(escaped) ? `<nowiki>${escaped}</nowiki>` : escaped;
}

/** The text of a link ends at a bracket; its address at a space, a bracket or a quotation mark. */
function external(url: string, words: string): string {
  const address = url.replace(/[\s[\]"<>|{}']/g, encodeURIComponent).replaceAll("'", '%27');
  return `[${address} ${literal(words)}]`;
}

function attribute(key: string): string {
  return key.replace(/["<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
