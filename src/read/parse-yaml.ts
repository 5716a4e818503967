import { type Document, isMap, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { type Issue, issueAt } from './issue.ts';
import { type DataFile, type SourceFile, sourceFile } from './source-file.ts';

/**
 * Parses YAML 1.2 (so `NO` is a string), keeping where each value stands.
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
  const issues = [...document.errors, ...document.warnings].map((problem) =>
    issueAt(
      file,
      { start: shift + problem.pos[0], end: shift + problem.pos[1] },
      'file-syntax',
      `Invalid YAML: ${problem.message}`,
      'Mend the YAML here: values with ": " or " #" in them want quotes, lists want equal indentation.',
    ),
  );
  const data: unknown = document.errors.length > 0 ? null : plain(document, issues, file);
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

/** YAML by itself, for text that is no file of its own. */
export function yamlFile(path: string, text: string): { file: DataFile; issues: Issue[] } {
  return parseYaml(sourceFile(path, text));
}

/** Plain data; `yaml` throws where aliases multiply beyond measure. */
function plain(document: Document.Parsed, issues: Issue[], file: SourceFile): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    issues.push(issueAt(file, { start: 0, end: 0 }, 'file-syntax', `Invalid YAML: ${reason}`));
    return null;
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
      const pair = node.items.find((item) => isPair(item) && keyOf(item.key) === String(step));
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
