import { readFileSync } from 'node:fs';
import { SKIP, visit } from 'unist-util-visit';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { memoizeText } from '../../memoize.ts';
import type { StyleName } from '../schemas/style.ts';

/** A citation style, ready for citeproc. */
export interface CslStyle {
  /** What the settings call it. */
  name: string;
  xml: string;
  /** The dialect that it is made for: `en-GB`. */
  dialect: string | undefined;
  /** Whether it is the engine's own: it is given its titles and dates as they are to read. */
  isOwn: boolean;
}

/** The style of entries where the settings name none. */
export const ownStyle: CslStyle = {
  name: 'documentary',
  xml: readStyleFile('documentary'),
  dialect: undefined,
  isOwn: true,
};

/** The files of the styles that come with the engine, by the names that people ask for. */
const files: Record<Exclude<StyleName, 'documentary'>, string> = {
  ama: 'american-medical-association',
  apa: 'apa',
  'chicago-author-date': 'chicago-author-date',
  'chicago-notes': 'chicago-notes-bibliography',
  harvard: 'harvard-cite-them-right',
  ieee: 'ieee',
  mla: 'modern-language-association',
  nature: 'nature',
  oscola: 'oscola',
  vancouver: 'nlm-citation-sequence',
};

/** One of the styles that come with the engine. */
export function styleNamed(name: StyleName): CslStyle {
  return name === 'documentary' ? ownStyle : styleOf(name, readStyleFile(files[name]));
}

/** An author's own style. */
export function styleOf(name: string, xml: string): CslStyle {
  const dialect = /<style\b[^>]*\bdefault-locale="([^"]+)"/.exec(xml)?.[1];
  return { name, xml: prepared(xml), dialect, isOwn: false };
}

function readStyleFile(name: string): string {
  return readFileSync(new URL(`./styles/${name}.csl`, import.meta.url), 'utf8');
}

/**
 * A style for entries that stand alone: marks are numbers and the site sets them, so that whatever a
 * style does for the place of an entry in its list is taken out. The documentary's language rules; the
 * style's own only says which dialect of it.
 */
const prepared = memoizeText((xml: string): string => {
  const tree: Root = fromXml(xml);
  visit(tree, 'element', (node, index, parent) => {
    const { name, attributes } = node;
    if (name === 'info') withFormat(node);
    if (name === 'style') Object.assign(attributes, { class: 'in-text', 'default-locale': undefined });
    for (const attribute of placing) delete attributes[attribute];
    const isNumber = attributes['variable'] === 'citation-number';
    if (name === 'sort' || (isNumber && (name === 'text' || name === 'number'))) {
      if (parent === undefined || index === undefined) return undefined;
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    return undefined;
  });
  return toXml(tree);
});

/** rehype-citation (2.3.2) fails where a style does not say what its citations are. */
function withFormat({ children }: Element): void {
  const has = children.some(
    (node) => node.type === 'element' && node.attributes['citation-format'] !== undefined,
  );
  if (!has) children.push(x('category', { 'citation-format': 'numeric' }));
}

/** Attributes of CSL that depend on the entries around, or put a part of an entry in a place of its own. */
const placing = [
  'collapse',
  'disambiguate-add-givenname',
  'disambiguate-add-names',
  'disambiguate-add-year-suffix',
  'display',
  'hanging-indent',
  'second-field-align',
  'subsequent-author-substitute',
  'subsequent-author-substitute-rule',
];
