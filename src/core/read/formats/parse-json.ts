import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { DataFile, SourceFile } from '../files/source-file.ts';
import { type Issue, issueAt } from '../issue.ts';

/** Parses JSON, keeping where each value is; syntax errors and doubled keys come back as issues. */
export function parseJson(file: SourceFile): { file: DataFile; issues: Issue[] } {
  const errors: ParseError[] = [];
  const tree = parseTree(file.text, errors, { disallowComments: true, allowTrailingComma: false });
  const issues = firstCauses(file, errors).map((error) =>
    issueAt(
      file,
      { start: error.offset, end: error.offset + error.length },
      'file-syntax',
      `Invalid JSON: ${wordsOf(printParseErrorCode(error.error))}`,
      'JSON wants double quotes, commas between values and none after the last.',
    ),
  );
  if (errors.length === 0 && tree !== undefined) issues.push(...doubledKeys(file, tree));
  const data: unknown = errors.length > 0 || tree === undefined ? null : JSON.parse(file.text);
  return { file: { ...file, data, rangeOf: (path, part) => locate(tree, path, part) }, issues };
}

/**
 * The errors worth reporting. Where the parser has lost its way it reports the rest of the
 * line too, and at the end everything that is open.
 */
function firstCauses(file: SourceFile, errors: readonly ParseError[]): ParseError[] {
  let lost = Number.NEGATIVE_INFINITY;
  return errors.filter(({ offset, error }) => {
    const { line } = file.pointAt(offset);
    const follows = line <= lost || (lost > 0 && offset >= file.text.trimEnd().length);
    const openString = printParseErrorCode(error) === 'UnexpectedEndOfString';
    if (!follows || openString) lost = openString ? line + 1 : line;
    return !follows;
  });
}

function wordsOf(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

function* doubledKeys(file: SourceFile, node: Node): Generator<Issue> {
  const seen = new Set<string>();
  for (const child of node.children ?? []) {
    const key = child.type === 'property' ? child.children?.[0] : undefined;
    if (key !== undefined) {
      if (seen.has(String(key.value))) {
        yield issueAt(
          file,
          { start: key.offset, end: key.offset + key.length },
          'file-syntax',
          `The field "${String(key.value)}" appears twice in one entry`,
          'Keep one of the two: JSON readers drop the first without a word.',
        );
      }
      seen.add(String(key.value));
    }
    yield* doubledKeys(file, child);
  }
}

function locate(
  tree: Node | undefined,
  path: readonly PropertyKey[],
  part: 'key' | 'value' = 'value',
): { start: number; end: number } {
  for (let length = path.length; tree !== undefined && length >= 0; length--) {
    const steps = path.slice(0, length).map((step) => (typeof step === 'symbol' ? String(step) : step));
    const node = findNodeAtLocation(tree, steps);
    if (node === undefined) continue;
    const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
    const shown = part === 'key' && length === path.length && key !== undefined ? key : node;
    return { start: shown.offset, end: shown.offset + shown.length };
  }
  return { start: 0, end: 0 };
}
