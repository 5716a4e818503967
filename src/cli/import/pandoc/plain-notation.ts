import { chunk, codeCell } from './code-cells.ts';

/** Reports what a text's notation became, with its line. */
export type Report = (what: 'changed' | 'left out', kind: string, line: number, text: string) => void;

/**
 * Quarto's, R Markdown's and MyST's own notation as pandoc's, so that pandoc reads it: chunks of code
 * with their options, shortcodes, directives, roles and targets.
 */
export function plainNotation(text: string, report: Report): string {
  const lines = rolesIn(spacedFormulas(text.replace(/\r\n?/g, '\n')), report).split('\n');
  return directives(lines, 1, report).join('\n');
}

/** `$ \\delta $`, which Jupyter and MyST read as a formula, without the spaces that make it text to pandoc. */
function spacedFormulas(text: string): string {
  return text.replace(
    /(^|[^\\$])\$(?!\$)([ \t]*)([^$\n]*?[\\^_=<>][^$\n]*?(?:\n(?!\s*\n)[^$\n]*?)?)([ \t]*)\$(?![$\d])/gm,
    (all, before: string, left: string, formula: string, right: string) =>
      left === '' && right === '' ? all : `${before}$${formula.trim()}$`,
  );
}

const admonitions = new Set(
  'note tip hint important warning caution attention danger error seealso admonition'.split(' '),
);
const nothing = new Set('toctree tableofcontents bibliography contents index tags'.split(' '));

function directives(lines: readonly string[], first: number, report: Report): string[] {
  const result: string[] = [];
  let target: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const number = first + at;
    const named = /^\(([^()\s]+)\)=\s*$/.exec(line);
    const open = /^(\s*)(`{3,}|~{3,}|:{3,})\s*\{([a-zA-Z][\w:-]*)(?:[ ,]([^}]*))?\}[ \t]*(.*)$/.exec(line);
    const plain = /^\s*(`{3,}|~{3,})[^`]*$/.exec(line);
    if (named) target = named[1];
    else if (/^\s*\{\{<.*>\}\}\s*$/.test(line)) report('left out', 'shortcode', number, line.trim());
    else if (/^%/.test(line)) report('left out', 'comment', number, line);
    else if (/^\+\+\+/.test(line)) result.push('');
    else if (/^\s*\$\$\s*$/.test(line)) {
      // Pandoc has no empty lines in a formula.
      const end = lines.findIndex((other, index) => index > at && /\$\$/.test(other));
      const last = end === -1 ? at : end;
      result.push(
        ...lines.slice(at, last).filter((inner) => inner.trim() !== ''),
        labelled(lines[last] ?? ''),
      );
      at = last;
    } else if (/\$\$[ \t]*\([^()\s]+\)\s*$/.test(line)) result.push(labelled(line));
    else if (open) {
      const [, indent = '', fence = '', name = '', options = '', argument = ''] = open;
      const end = closing(lines, at, fence);
      // In a list the whole is indented.
      const body = lines
        .slice(at + 1, end)
        .map((inner) => (inner.startsWith(indent) ? inner.slice(indent.length) : inner));
      result.push(
        ...directive({ name, options, argument, body, number, target }, report).map((made) => indent + made),
      );
      target = undefined;
      at = end;
    } else if (plain) {
      const end = closing(lines, at, plain[1] ?? '```');
      result.push(...lines.slice(at, end + 1));
      at = end;
    } else if (target !== undefined && /^#+ /.test(line)) {
      result.push(/\{#/.test(line) ? line : `${line} {#${target}}`);
      target = undefined;
    } else
      result.push(
        line.replace(/\{\{<.*?>\}\}/g, (shortcode) => {
          report('left out', 'shortcode', number, shortcode);
          return '';
        }),
      );
  }
  return result;
}

function closing(lines: readonly string[], start: number, fence: string): number {
  const sign = fence.charAt(0);
  for (let at = start + 1; at < lines.length; at++) {
    const [, found = ''] = /^\s*([`~:]{3,})\s*$/.exec(lines[at] ?? '') ?? [];
    if (found.startsWith(sign) && found.length >= fence.length) return at;
  }
  return lines.length - 1;
}

export interface Directive {
  name: string;
  options: string;
  argument: string;
  body: readonly string[];
  number: number;
  target: string | undefined;
}

function directive(given: Directive, report: Report): string[] {
  const { name, argument, number, target } = given;
  const { options, content } = optionsOf(given.body);
  const label = options.get('label') ?? options.get('name') ?? target;
  const inner = () => directives(content, number + given.body.length - content.length + 1, report);
  if (nothing.has(name)) {
    report('left out', 'directive', number, `{${name}}`);
    return [];
  }
  if (admonitions.has(name)) {
    const title = argument === '' ? '' : ` title="${argument.replaceAll('"', "'")}"`;
    return ['', `::: {.callout-${name === 'admonition' ? 'note' : name}${title}}`, ...inner(), ':::', ''];
  }
  if (name === 'figure' || name === 'image') {
    const attributes = [label && `#${label}`, option(options, 'width'), quoted('fig-alt', options.get('alt'))]
      .filter(Boolean)
      .join(' ');
    const caption = content.join(' ').trim();
    return ['', `![${caption}](<${argument.trim()}>)${attributes === '' ? '' : `{${attributes}}`}`, ''];
  }
  if (name === 'math') {
    const formula = [argument, ...content].join('\n').trim();
    return ['', `$$${formula}$$${label === undefined ? '' : ` {#eq-${equationId(label)}}`}`, ''];
  }
  if (name === 'code-cell') return codeCell(given, report);
  if (['code', 'code-block', 'sourcecode'].includes(name))
    return ['', `\`\`\`${argument.trim()}`, ...content, '```', ''];
  if (['epigraph', 'pull-quote', 'blockquote', 'quote'].includes(name))
    return ['', ...inner().map((line) => `> ${line}`), ''];
  if (
    /^(?:r|python|julia|bash|sh|sql|ojs|js|javascript|stata|rust|dot|mermaid|css|html|tex|stan|cpp|Rcpp|perl|ruby)$/.test(
      name,
    )
  )
    return chunk(name, given, report);
  if (name === 'raw') {
    report('left out', 'directive', number, `{${name}} ${argument}: ${content.join(' ').trim()}`);
    return [];
  }
  const block = blockOf(name);
  if (block?.part === 'end') return ['', ':::', ''];
  if (block !== undefined) {
    const title = /^prf:/.test(name) && argument !== '' ? `${block.title}: ${argument}` : block.title;
    const open = `::: {.${block.isFolded ? 'details' : 'callout-note'} title="${title.replaceAll('"', "'")}"}`;
    return ['', open, '', ...(block.part === 'start' ? [] : [...inner(), '', ':::', ''])];
  }
  report('changed', 'directive', number, `{${name}}: its content is kept`);
  return ['', ...(argument === '' ? [] : [`**${argument}**`, '']), ...inner(), ''];
}

/** Exercises, solutions and theorems, which may begin and end in directives of their own. */
function blockOf(
  name: string,
): { title: string; isFolded: boolean; part: 'whole' | 'start' | 'end' } | undefined {
  const [, word, part = 'whole'] = /^(?:prf:)?([a-z]+?)(?:-(start|end))?$/i.exec(name) ?? [];
  if (word === undefined || !(/^prf:/.test(name) || /^(?:exercise|solution)$/.test(word))) return undefined;
  return {
    title: word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    isFolded: /^(?:solution|proof)$/i.test(word),
    part: part === 'start' || part === 'end' ? part : 'whole',
  };
}

function option(options: ReadonlyMap<string, string>, name: string): string | undefined {
  const value = options.get(name);
  return value === undefined ? undefined : `${name}=${value}`;
}

function quoted(name: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${name}="${value.replaceAll('"', "'")}"`;
}

/** `:label: x` lines, or YAML between `---`, at the beginning of a directive. */
function optionsOf(body: readonly string[]): { options: Map<string, string>; content: readonly string[] } {
  const options = new Map<string, string>();
  let at = 0;
  for (; at < body.length; at++) {
    const [, name, value] = /^\s*:([\w-]+):\s*(.*)$/.exec(body[at] ?? '') ?? [];
    if (name === undefined || value === undefined) break;
    options.set(name, value.trim());
  }
  return { options, content: body.slice(at) };
}

/** `$$ (eq:x)` as Quarto has it. */
function labelled(line: string): string {
  return line.replace(/\((?:eq[-:])?([^()\s]+)\)\s*$/, (_, label: string) => `{#eq-${equationId(label)}}`);
}

/** A label of a formula as Quarto has it: MyST takes any sign. */
export function equationId(label: string): string {
  return label.replace(/^eq[-:]/, '').replace(/[^\w.-]+/g, '-');
}

/** Roles of MyST and Sphinx: `{cite:p}`a,b``, `{ref}`words <id>``. */
function rolesIn(text: string, report: Report): string {
  return text.replace(
    /\{([a-zA-Z][\w:+-]*)\}`([^`]+)`/g,
    (whole, name: string, inner: string, offset: number) => {
      const line = text.slice(0, offset).split('\n').length;
      const [, words = '', id = ''] = /^(.*?)\s*<([^<>]+)>$/s.exec(inner) ?? [];
      const target = id || inner.trim();
      if (/^cite/.test(name)) {
        const keys = inner.split(/[,;]/).map((key) => `@${key.trim()}`);
        return /^cite:?(?:t|authors?|alp|al)/.test(name)
          ? `${keys[0]}${keys.length > 1 ? ` [${keys.slice(1).join('; ')}]` : ''}`
          : `[${keys.join('; ')}]`;
      }
      if (name === 'eq') return `[](#eq-${equationId(target)})`;
      if (name === 'numref' || (name === 'ref' && words === '')) return `[](#${target})`;
      if (name === 'ref') return `[${words}](#${target})`;
      if (name === 'doc') return words === '' ? `[](${target})` : `[${words}](${target})`;
      if (name === 'math') return `$${inner}$`;
      if (name === 'sub' || name === 'subscript') return `~${inner.replaceAll(' ', '\\ ')}~`;
      if (name === 'sup' || name === 'superscript') return `^${inner.replaceAll(' ', '\\ ')}^`;
      if (/^(?:term|abbr|kbd|guilabel|menuselection|dfn|strong|emphasis)$/.test(name))
        return words || inner.replace(/\s*\([^)]*\)$/, '');
      if (/^(?:code|file|command|func|class|meth|mod|py:.*|literal|eval)$/.test(name)) return `\`${inner}\``;
      if (name === 'fn' || name === 'footcite') return whole;
      report('changed', 'role', line, `{${name}}: its words are kept`);
      return words || inner;
    },
  );
}
