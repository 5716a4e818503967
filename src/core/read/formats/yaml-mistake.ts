import { type Alias, type Document, isAlias, isScalar, visit, type YAMLError } from 'yaml';

/** A mistake in YAML as an editor needs it: offsets in the YAML, what is wrong, what to do. */
export interface YamlMistake {
  start: number;
  end: number;
  message: string;
  hint: string;
}

const otherwise =
  'Fix the YAML here: values with ": " or " #" in them want quotes, lists want equal indentation.';

const hints: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: 'Put it under the line it belongs to: entries of one list or of one entry begin in one column.',
  BLOCK_AS_IMPLICIT_KEY: 'Put quotes around a value with ": " in it.',
  MULTILINE_IMPLICIT_KEY: 'Give the line the indentation of its neighbours, or put quotes around the value.',
  TAB_AS_INDENT: 'Indent with spaces; tabs are fine between a field and its value.',
  TAG_RESOLVE_FAILED: 'Take the tag (the word with !) out, or put quotes around the value.',
};

/** Where the parser's own words are about its inside. */
const words: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a second ": " in one line',
  MULTILINE_IMPLICIT_KEY: 'a field’s name runs over two lines',
  TAB_AS_INDENT: 'a tab as indentation',
};

/** What the parser says of a mistake, with the place and the words that help to fix it. */
export function yamlMistake(document: Document.Parsed, problem: YAMLError, yaml: string): YamlMistake {
  const [start, end] = problem.pos;
  if (problem.code === 'DUPLICATE_KEY') {
    const [key = ''] = /^[^\s:,}\]]+/.exec(yaml.slice(start)) ?? [];
    const message = `The field \`${key}\` appears twice in one entry`;
    return { start, end: start + Math.max(1, key.length), message, hint: 'Keep one of the two.' };
  }
  if (problem.code === 'MULTIPLE_DOCS') {
    const message = 'A line of --- begins a second document';
    return { start, end: start + 3, message, hint: 'A file holds one document: take the line out.' };
  }
  if (problem.code === 'MISSING_CHAR' && /quote$/.test(problem.message)) return openQuote(document, start);
  if (/call stack/.test(problem.message)) {
    const hint = 'Look for a bracket that is never closed.';
    return { start, end: start + 1, message: 'The file is nested too deeply to be read', hint };
  }
  if (/^Flow /.test(problem.message)) return { start, end, ...openBracket(problem.message) };
  const message = `Invalid YAML: ${words[problem.code] ?? problem.message.replace(/ \(.*\)$/, '')}`;
  return { start, end, message, hint: hints[problem.code] ?? otherwise };
}

function openBracket(message: string): { message: string; hint: string } {
  const close = message.at(-1) ?? ']';
  const hint = `Put ${close} behind the last value, or quotes around a value that holds a bracket.`;
  return { message: `Invalid YAML: a bracket is never closed with ${close}`, hint };
}

/** The parser notices at the end of the file; the editor wants the quote that opens. */
function openQuote(document: Document.Parsed, noticed: number): YamlMistake {
  let start = noticed;
  visit(document, (_, node) => {
    if (isScalar(node) && (node.range?.[0] ?? noticed) < noticed && (node.range?.[1] ?? 0) >= noticed)
      start = node.range?.[0] ?? noticed;
  });
  const message = 'Invalid YAML: the quotation is never closed';
  return {
    start,
    end: start + 1,
    message,
    hint: 'Close it with the same quote; inside quotes write \\" for a quote.',
  };
}

/** `*name` without an `&name` before it; or aliases that multiply beyond measure. */
export function aliasMistake(document: Document.Parsed): YamlMistake {
  const anchors = new Set<string>();
  let found: Alias | undefined;
  visit(document, (_, node) => {
    if (isAlias(node)) {
      if (anchors.has(node.source)) return undefined;
      found = node;
      return visit.BREAK;
    }
    const anchor = anchorOf(node);
    if (anchor !== undefined) anchors.add(anchor);
    return undefined;
  });
  const [start = 0, end = 0] = found?.range ?? [];
  if (found === undefined)
    return {
      start,
      end,
      message: 'The aliases of this YAML multiply beyond measure',
      hint: 'Write the values out.',
    };
  const message = `\`*${found.source}\` refers to nothing`;
  return {
    start,
    end,
    message,
    hint: `Put quotes around a value that begins with *, or name one with &${found.source} before it.`,
  };
}

/** `&name [*name]`: a value that would hold itself without end. */
export function aliasWithinItself(document: Document.Parsed): YamlMistake | undefined {
  let found: Alias | undefined;
  visit(document, {
    Alias: (_, alias, ancestors) => {
      if (!ancestors.some((ancestor) => anchorOf(ancestor) === alias.source)) return undefined;
      found = alias;
      return visit.BREAK;
    },
  });
  if (found === undefined) return undefined;
  const [start = 0, end = 0] = found.range ?? [];
  const message = `\`*${found.source}\` is within \`&${found.source}\`, the value that it refers to`;
  return {
    start,
    end,
    message,
    hint: 'Write the value out, or put quotes around a text that begins with *.',
  };
}

function anchorOf(node: unknown): string | undefined {
  return typeof node === 'object' && node !== null && 'anchor' in node && typeof node.anchor === 'string'
    ? node.anchor
    : undefined;
}
