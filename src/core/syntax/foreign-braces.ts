/** Braces of another program, which MDX reads as code. */
export interface ForeignBraces {
  what: string;
  /** What to write here. */
  instead: string;
  start: number;
  end: number;
}

/** What is said of a notation that is not read here. */
export function notReadHere(what: string, shown: string): string {
  const line = shown.split('\n')[0] ?? shown;
  const cut = line.length > 40 ? `${line.slice(0, 39)}…` : line;
  return `${what}${what.includes(',') ? ',' : ''} is not read here: \`${cut}\``;
}

/** What is before a brace in its line, in it, and right after it. */
interface Surroundings {
  before: string;
  inner: string;
  after: string;
}

type Notation = (place: Surroundings) => Pick<ForeignBraces, 'what' | 'instead'> | undefined;

/**
 * What braces mean in pandoc, Quarto, MyST and others, as far as one can see; `undefined` for code.
 *
 * @param open offset of the opening brace
 */
export function foreignBraces(text: string, open: number): ForeignBraces | undefined {
  const lineStart = text.lastIndexOf('\n', open - 1) + 1;
  const line = text.slice(lineStart, Math.max(open, text.indexOf('\n', open)) || undefined);
  const first = line.lastIndexOf('{{', open - lineStart);
  const own = open - lineStart;
  const from = first >= 0 && first >= own - 1 ? first : own;
  const { inner, end } = bracesAt(line, from);
  const place = { before: line.slice(0, from), inner, after: line.slice(end) };
  for (const notation of notations) {
    const found = notation(place);
    if (found !== undefined) return { ...found, start: lineStart + from, end: lineStart + end };
  }
  return undefined;
}

/** From a brace to the one that closes it, or to the end of the line. */
function bracesAt(line: string, from: number): { inner: string; end: number } {
  let depth = 0;
  for (let at = from; at < line.length; at++) {
    if (line[at] === '{') depth += 1;
    if (line[at] === '}' && --depth === 0) return { inner: line.slice(from + 1, at), end: at + 1 };
  }
  return { inner: line.slice(from + 1), end: line.length };
}

const attributes = /^[ \t]*(?::[ \t]|#[\w-]|\.[a-z_-]|-[ \t]*$|[\w-]+[ \t]*=(?![=>]))/i;

const notations: readonly Notation[] = [
  ({ inner }) => (/^\{[<%]/.test(inner) ? shortcode(inner) : undefined),
  ({ inner }) =>
    /^%/.test(inner)
      ? { what: 'A tag of Liquid or Jinja', instead: 'Write Markdown, or a component.' }
      : undefined,
  ({ inner }) => (isTemplate(inner) ? template(inner) : undefined),
  ({ before, inner }) => (/^[ \t]*:{3,}[ \t]*$/.test(before) ? block(inner) : undefined),
  ({ inner, after }) =>
    /^[a-z][\w:-]*$/i.test(inner) && after.startsWith('`') ? role(inner, after) : undefined,
  ({ before }) =>
    /\\(?:[a-z]*ref|cite[a-z]*|label|footnote|emph|text[a-z]{2}|begin|end|includegraphics|url)\*?(?:\[[^\]]*\])?$/i.test(
      before,
    )
      ? latexCommand(before)
      : undefined,
  ({ inner }) => (/^(\+\+|--|~~|==|>>).*(?:\+\+|--|~~|==|<<)$/.test(inner) ? criticMarkup(inner) : undefined),
  ({ before, inner }) =>
    attributes.test(inner) || /^=\w+$/.test(inner) ? attribute(before, inner) : undefined,
  ({ before, inner }) =>
    /^#{1,6}[ \t]/.test(before) && /^[ \t]*\/\*[ \t]*#[\w-]+[ \t]*\*\/[ \t]*$/.test(inner)
      ? heading
      : undefined,
];

const heading = {
  what: 'An id of a heading, as other programs write it',
  instead: 'Take it out: a heading has its id from its words, and [](#the-words) leads to it.',
};

function shortcode(inner: string) {
  const what = 'A shortcode, as Quarto and Hugo write it';
  const [, name = ''] = /^\{[<%]\s*\/?(\w+)/.exec(inner) ?? [];
  if (name === 'video')
    return { what, instead: 'Write <Video src="media/…" /> or <Embed url="…" title="…" />.' };
  if (name === 'include') return { what, instead: 'Write its text here.' };
  if (name === 'pagebreak') return { what, instead: 'Take it out.' };
  if (name === 'kbd') return { what, instead: 'Write <kbd>…</kbd>.' };
  return { what, instead: 'Write Markdown, or a component.' };
}

/** `{{ name }}` or `{{cite web|url=x}}`, and no object such as `{{a: 1}}`. */
function isTemplate(inner: string): boolean {
  return /^\{[^{}]*\}?$/.test(inner) && (inner.includes('|') || !inner.includes(':'));
}

function template(inner: string) {
  if (inner.includes('|'))
    return {
      what: 'A template, as MediaWiki writes it',
      instead:
        'Write Markdown, and [@key] for a source; documentary new FOLDER --from Article.wiki takes a whole article over.',
    };
  const name = /[\w-]+/.exec(inner)?.[0] ?? 'name';
  return {
    what: 'A variable, as MyST, Jinja and Liquid write it',
    instead: `Write {${name}}, with export const ${name} = '…'; below the front matter.`,
  };
}

function block(inner: string) {
  const what = 'A block between colons, as pandoc, Quarto and MyST write it';
  const id = /#([\w-]+)/.exec(inner)?.[1];
  if (id !== undefined && /^(?:fig|tbl|eq)-/.test(id)) {
    const name = { f: 'Figure', t: 'Table', e: 'Equation' }[id[0] ?? ''];
    return { what, instead: `Write <${name} id="${id}"> … </${name}>.` };
  }
  if (/layout|\bfigure\b/.test(inner))
    return { what, instead: 'Write <Figure id="fig-…"> around the pictures and the caption.' };
  if (/margin/.test(inner)) return { what, instead: 'Write a note, ^[…], or <Figure place="margin">.' };
  const type = /note|tip|important|warning|caution/i.exec(inner)?.[0].toLowerCase();
  if (type === undefined && id === undefined && !/callout|admonition/.test(inner))
    return { what, instead: 'Take the colons out, or write a component.' };
  const title = /title="([^"]*)"/.exec(inner)?.[1];
  const titled = title === undefined ? '' : ` title="${title}"`;
  return { what, instead: `Write <Aside type="${type ?? 'note'}"${titled}> … </Aside>.` };
}

function role(name: string, after: string) {
  const what = 'A role, as MyST writes it';
  const words = /^`([^`\n]*)`/.exec(after)?.[1] ?? '…';
  const target = /<([^>]+)>\s*$/.exec(words)?.[1] ?? words;
  if (/^cite/.test(name)) {
    const keys = target.split(/[,;]\s*/).map((key) => `@${key}`);
    return { what, instead: `Write ${name.includes(':t') ? keys.join(' and ') : `[${keys.join('; ')}]`}.` };
  }
  if (/ref$|^eq$|^doc$/.test(name)) return { what, instead: `Write [](#${target}).` };
  if (name === 'math') return { what, instead: `Write $${words}$.` };
  if (/^(?:sub|sup|kbd)(?:script)?$/.test(name))
    return { what, instead: `Write <${name.slice(0, 3)}>${words}</${name.slice(0, 3)}>.` };
  if (/^(?:term|abbr)$/.test(name)) return { what, instead: `Write <Term>${target}</Term>.` };
  if (name === 'download') return { what, instead: 'Write [words](media/…).' };
  return { what, instead: 'Write it in Markdown.' };
}

function latexCommand(before: string) {
  const what = 'A command of LaTeX';
  const [, name = ''] = /\\([a-z]+)\*?(?:\[[^\]]*\])?$/i.exec(before) ?? [];
  if (name.startsWith('cite')) return { what, instead: 'Write [@key].' };
  if (name.endsWith('ref')) return { what, instead: 'Write [](#id).' };
  if (name === 'footnote') return { what, instead: 'Write ^[…].' };
  if (name === 'label')
    return { what, instead: 'Write <Figure id="…">, <Table id="…"> or <Equation id="…">.' };
  return { what, instead: 'Write it in Markdown.' };
}

function criticMarkup(inner: string) {
  const what = 'A change, as CriticMarkup writes it';
  if (inner.startsWith('++')) return { what, instead: 'Write <ins>…</ins>, or the text as it is to be.' };
  if (inner.startsWith('>>')) return { what, instead: 'A comment is written {/* like this */}.' };
  return { what, instead: 'Write <del>…</del>, or the text as it is to be.' };
}

/** `{#id .class width=50%}` after whatever it belongs to. */
function attribute(before: string, inner: string) {
  const what = 'An attribute, as pandoc and others write it';
  const id = /#([\w:-]+)/.exec(inner)?.[1];
  if (/^#{1,6}[ \t]/.test(before)) return { ...heading, what };
  const [picture, alt, src] = /!\[([^\]]*)\]\(([^)\s]*)[^)]*\)[ \t]*$/.exec(before) ?? [];
  if (picture !== undefined) {
    const width = /width[ \t]*=[ \t]*"?(\d+%)/.exec(inner)?.[1];
    const own = [id && `id="${id}"`, `src="${src}"`, `alt="${alt || '…'}"`, width && `width="${width}"`];
    return { what, instead: `Write <Figure ${own.filter(Boolean).join(' ')}>Caption</Figure>.` };
  }
  if (/^[ \t]*(?::|Table:)[ \t]/.test(before))
    return { what, instead: `Write <Table id="${id ?? 'tbl-…'}" caption="…"> around the table.` };
  if (/\$\$[ \t]*$/.test(before))
    return { what, instead: `Write <Equation id="${id ?? 'eq-…'}"> around the formula, with empty lines.` };
  if (/`[ \t]*$/.test(before))
    return { what, instead: inner.startsWith('=') ? 'Write plain HTML, or Markdown.' : 'Take it out.' };
  if (/\]$/.test(before)) {
    const tag = /mark|highlight/.test(inner) ? 'mark' : undefined;
    return {
      what,
      instead: tag
        ? `Write <${tag}>…</${tag}>.`
        : 'Take it out, with the brackets; a look of its own is a component.',
    };
  }
  return { what, instead: 'Take it out: only figures, tables, equations and components have attributes.' };
}
