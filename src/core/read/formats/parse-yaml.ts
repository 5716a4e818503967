import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
  YAMLParseError,
} from 'yaml';
import { memoize } from '../../memoize.ts';
import type { DataFile, SourceFile } from '../files/source-file.ts';
import { type Issue, issueAt } from '../issue.ts';
import { aliasMistake, aliasWithinItself, type YamlMistake, yamlMistake } from './yaml-mistake.ts';

/**
 * Parses YAML 1.2 (so `NO` is a string), keeping where each value is.
 *
 * @param shift offset of the YAML in the file: front matter starts after its fence
 * @returns the data, `null` for an empty document, with the syntax errors as issues
 */
export function parseYaml(
  file: SourceFile,
  yaml = file.text,
  shift = 0,
): { file: DataFile; issues: Issue[] } {
  const document = parseDocument(yaml, {
    version: '1.2',
    prettyErrors: false,
    // The parser compares every key with every other of its map, which takes seconds for ten thousand.
    uniqueKeys: false,
    logLevel: 'error',
  });
  const problems = problemsOf(document);
  const issues = problems.map((problem) => {
    const { start, end, message, hint } = yamlMistake(document, problem, yaml);
    return issueAt(file, { start: shift + start, end: shift + end }, 'file-syntax', message, hint);
  });
  const data: unknown = problems.some(({ name }) => name === 'YAMLParseError')
    ? null
    : plain(document, issues, file, shift);
  return {
    file: {
      ...file,
      data,
      rangeOf: (path, part = 'value') => {
        const found = locate(document.contents, path, part);
        return { start: shift + found.start, end: shift + found.end };
      },
    },
    issues,
  };
}

/** Nesting beyond the stack is one mistake: the parser reports it again on every level that it leaves. */
function problemsOf(document: Document.Parsed): YAMLError[] {
  const tooDeep = document.errors.find(({ message }) => /call stack/.test(message));
  if (tooDeep !== undefined) return [tooDeep];
  return [...document.errors, ...doubledKeys(document), ...document.warnings];
}

/** Keys that a map has twice, as the parser's own errors. Source: https://yaml.org/spec/1.2.2/#mapping */
function doubledKeys(document: Document.Parsed): YAMLParseError[] {
  const found: YAMLParseError[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const { start, end } = rangeOf(key);
        if (keys.has(key.value))
          found.push(new YAMLParseError([start, end], 'DUPLICATE_KEY', 'Map keys must be unique'));
        keys.add(key.value);
      }
    },
  });
  return found;
}

/** How many alias uses are allowed: nobody writes more, and files that multiply them stop here. */
const mostAliases = 10_000;

/** Plain data; `yaml` throws where aliases multiply beyond measure. */
function plain(document: Document.Parsed, issues: Issue[], file: SourceFile, shift: number): unknown {
  const report = ({ start, end, message, hint }: YamlMistake) => {
    issues.push(issueAt(file, { start: shift + start, end: shift + end }, 'file-syntax', message, hint));
    return null;
  };
  const circle = aliasWithinItself(document);
  if (circle !== undefined) return report(circle);
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return report(aliasMistake(document));
  }
}

function locate(
  root: Node | null,
  path: readonly PropertyKey[],
  part: 'key' | 'value',
): { start: number; end: number } {
  let node: unknown = root;
  let range = rangeOf(root);
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = pairsByKey(node).get(String(step)) ?? node.items.find(({ key }) => !isScalar(key));
      if (pair === undefined) return range;
      range = rangeOf(last && part === 'key' ? pair.key : (pair.value ?? pair.key), range);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      range = rangeOf(node, range);
    } else {
      return range;
    }
  }
  return range;
}

/** A register has thousands of entries, and a place is looked up for each that has a mistake. */
const pairsByKey = memoize(
  ({ items }: YAMLMap) => new Map(items.toReversed().map((pair) => [keyOf(pair.key), pair])),
);

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function rangeOf(node: unknown, otherwise = { start: 0, end: 0 }): { start: number; end: number } {
  if (typeof node !== 'object' || node === null || !('range' in node)) return otherwise;
  const range: unknown = node.range;
  if (!Array.isArray(range)) return otherwise;
  return { start: Number(range[0]), end: Number(range[1]) };
}
