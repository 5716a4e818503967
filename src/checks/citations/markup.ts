import { type Issue, issueAt } from '../../read/issue.ts';
import { textFields } from '../../read/schemas/citations.ts';
import type { Check } from '../rule.ts';

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
  return list.flatMap(({ key, path, fields }) =>
    printed.flatMap((field): Issue[] => {
      const value = fields[field];
      const tag = typeof value === 'string' ? strayTag(value) : undefined;
      if (tag === undefined) return [];
      const message = `The \`${field}\` of \`${key}\` shows the tag \`${tag}\` as text`;
      const hint = 'Take it out, or use CSL’s own, in pairs: <i> <b> <sub> <sup> <sc>.';
      return [issueAt(file, file.rangeOf([...path, field]), 'citation-markup', message, hint, 'warning')];
    }),
  );
};

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
