/**
 * The HTML that sections may hold beside Markdown: text-level markup, figures, lists, tables. Nothing
 * that runs, embeds, asks for input or carries its own styles. What else is there is an error with a
 * place; `hast-util-sanitize` would take it away without a word.
 */
const inlineElements = [
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'br',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'i',
  'img',
  'ins',
  'kbd',
  'mark',
  'q',
  'rp',
  'rt',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'var',
  'wbr',
] as const;

const blockElements = [
  'aside',
  'blockquote',
  'caption',
  'col',
  'colgroup',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'figcaption',
  'figure',
  'hr',
  'li',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
] as const;

/** Lower-case HTML elements that a section may use. */
export const allowedElements: ReadonlySet<string> = new Set([...inlineElements, ...blockElements]);

/** Attributes that those elements may have, in addition to `aria-*`. */
export const allowedAttributes: ReadonlySet<string> = new Set([
  'alt',
  'cite',
  'class',
  'className',
  'colspan',
  'datetime',
  'dir',
  'headers',
  'height',
  'href',
  'id',
  'lang',
  'open',
  'reversed',
  'role',
  'rowspan',
  'scope',
  'span',
  'src',
  'start',
  'title',
  'translate',
  'type',
  'value',
  'width',
]);

/** What holds text and no paragraphs: these, and all that is within a line. */
const textBlocks: readonly string[] = ['p', 'pre', 'summary'];

const blocks: ReadonlySet<string> = new Set(blockElements);

/** Whether a section may use this HTML element. */
export function isAllowedElement(name: string): boolean {
  return allowedElements.has(name);
}

/** Whether an element of a section may have this attribute. */
export function isAllowedAttribute(name: string): boolean {
  return allowedAttributes.has(name) || /^aria-[a-z]+$/.test(name);
}

/** Whether an element makes a block of its own, so that no paragraph may wrap it. */
export function isBlockElement(name: string): boolean {
  return blocks.has(name);
}

/** Whether an element's content is text, so that a paragraph in it would break the page. */
export function holdsNoParagraph(name: string | null): boolean {
  return name !== null && (textBlocks.includes(name) || (isAllowedElement(name) && !isBlockElement(name)));
}
