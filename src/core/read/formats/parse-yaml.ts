import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml';
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
    uniqueKeys: true,
    logLevel: 'error',
  });
  const issues = problemsOf(document).map((problem) => {
    const { start, end, message, hint } = yamlMistake(document, problem, yaml);
    return issueAt(file, { start: shift + start, end: shift + end }, 'file-syntax', message, hint);
  });
  const data: unknown = document.errors.length > 0 ? null : plain(document, issues, file, shift);
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
function problemsOf({ errors, warnings }: Document.Parsed): YAMLError[] {
  const tooDeep = errors.find(({ message }) => /call stack/.test(message));
  return tooDeep === undefined ? [...errors, ...warnings] : [tooDeep];
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
      const pair =
        node.items.find((item) => isPair(item) && keyOf(item.key) === String(step)) ??
        node.items.find((item) => isPair(item) && !isScalar(item.key));
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

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function rangeOf(node: unknown, otherwise = { start: 0, end: 0 }): { start: number; end: number } {
  if (typeof node !== 'object' || node === null || !('range' in node)) return otherwise;
  const range: unknown = node.range;
  if (!Array.isArray(range)) return otherwise;
  return { start: Number(range[0]), end: Number(range[1]) };
}
