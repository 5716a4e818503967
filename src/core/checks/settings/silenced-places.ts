import type { SourceFile } from '../../read/files/source-file.ts';
import type { Issue } from '../../read/issue.ts';
import { allProse, nodesOf, rangeOf } from '../nodes.ts';
import type { Subject } from '../subject.ts';

/** `checks off: RULE, RULE`, as written in a comment of MDX. */
const comment = /^\s*\/\*\s*checks\s+off\s*:\s*([^*]*?)\s*\*\/\s*$/;

/** A rule named in a comment, and the lines for which it is turned off there. */
export interface SilencedPlace {
  file: SourceFile;
  rule: string;
  /** Offset of the comment. */
  offset: number;
  from: number;
  until: number;
}

/** The rules that comments in the prose turn off: `checks off: prose-uncited` in `braces`. */
export function silencedPlaces(subject: Subject): SilencedPlace[] {
  return allProse(subject).flatMap((prose) =>
    nodesOf(prose, 'mdxFlowExpression', 'mdxTextExpression').flatMap(({ node }) => {
      const [, names] = comment.exec(node.value) ?? [];
      if (names === undefined) return [];
      const offset = rangeOf(node).start;
      const lines = linesOf(prose.file, prose.file.pointAt(offset).line, node.type === 'mdxFlowExpression');
      return names
        .split(/[\s,]+/)
        .filter(Boolean)
        .map((rule) => ({ file: prose.file, rule, offset, ...lines }));
    }),
  );
}

/** Whether an issue is at a place where its rule is turned off. */
export function isSilenced(places: readonly SilencedPlace[], { path, line, rule }: Issue): boolean {
  return places.some(
    (place) => place.file.path === path && place.rule === rule && place.from <= line && line <= place.until,
  );
}

/** The paragraph, list or table that the comment is in; a comment on its own line is about what comes next. */
function linesOf(file: SourceFile, line: number, isAlone: boolean): { from: number; until: number } {
  const isBlank = (number: number) => file.lineAt(number).trim() === '';
  const last = file.pointAt(file.text.length).line;
  let from = line;
  if (isAlone) {
    do from += 1;
    while (from <= last && isBlank(from));
  }
  let until = from;
  while (!isAlone && from > 1 && !isBlank(from - 1)) from -= 1;
  while (until < last && !isBlank(until + 1)) until += 1;
  return { from, until };
}
