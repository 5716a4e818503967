import { type Issue, issueAt } from '../../read/issue.ts';
import { nameFields, textFields } from '../../read/schemas/citations.ts';
import type { Check } from '../rule.ts';
import { type Entry, isRecord } from '../subject.ts';

/** Notes are never printed (Zotero keeps HTML in them), addresses have rules of their own. */
const unprinted = new Set(['abstract', 'annote', 'note', 'URL', 'DOI']);
const printed = ['title', ...textFields.filter((field) => !unprinted.has(field))];

const tags = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi;
const known =
  /^<\/?(?:i|b|sub|sup|sc)>$|^<span (?:style="font-variant: ?small-caps;"|class="nocase")>$|^<\/span>$/;

/** HTML in a field beyond what CSL-JSON knows: it is shown as text, tags and all. */
export const fieldMarkup: Check = ({ citations }) => {
  if (citations === undefined) return [];
  const { file, list } = citations;
  return list.flatMap((entry) =>
    printedTexts(entry).flatMap(({ value, path, tagOf }): Issue[] => {
      const tag = tagOf(value);
      if (tag === undefined) return [];
      const field = String(path[1]);
      const message = `The \`${field}\` of \`${entry.key}\` shows the tag \`${tag}\` as text`;
      const hint = 'Take it out, or use CSL’s own, in pairs: <i> <b> <sub> <sup> <sc>.';
      return [issueAt(file, file.rangeOf(path), 'citation-markup', message, hint, 'warning')];
    }),
  );
};

interface PrintedText {
  value: string;
  path: readonly PropertyKey[];
  tagOf: (value: string) => string | undefined;
}

/** The texts of an entry that are printed. Names hold no markup at all. */
function printedTexts({ path, fields }: Entry): PrintedText[] {
  const texts = printed.map((field) => ({ value: fields[field], path: [...path, field], tagOf: strayTag }));
  const names = nameFields.flatMap((field) => {
    const list: unknown = fields[field];
    return (Array.isArray(list) ? list : []).flatMap((name: unknown, index) =>
      Object.entries(isRecord(name) ? name : {}).map(([part, value]) => ({
        value,
        path: [...path, field, index, part],
        tagOf: anyTag,
      })),
    );
  });
  return [...texts, ...names].flatMap(({ value, ...rest }) =>
    typeof value === 'string' ? [{ value, ...rest }] : [],
  );
}

function anyTag(value: string): string | undefined {
  return value.match(tags)?.[0];
}

/** The first tag that is not CSL's, or has no partner. */
function strayTag(value: string): string | undefined {
  const open: { name: string; tag: string }[] = [];
  for (const [tag, slash, name = ''] of value.matchAll(tags)) {
    if (!known.test(tag)) return tag;
    if (slash === '') open.push({ name, tag });
    else if (open.at(-1)?.name === name) open.pop();
    else return tag;
  }
  return open[0]?.tag;
}
