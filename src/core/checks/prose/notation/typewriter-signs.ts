import { type Issue, issueAt } from '../../../read/issue.ts';
import { allProse, nodesOf, rawText } from '../../nodes.ts';
import type { Check } from '../../rule.ts';
import type { Placed, Prose } from '../../subject.ts';

/** Hyphens for dashes, three stops, and straight quotation marks in an account that has typographic ones. */
export const typewriterSigns: Check = (subject) => {
  const texts = allProse(subject).flatMap((prose) =>
    nodesOf(prose, 'text').map((placed) => ({ prose, placed })),
  );
  const all = texts.map(({ placed }) => placed.node.value).join('\n');
  const isCurled = isUsed(count(all, /[“”„«»「」『』]/g), count(all, straightQuotation));
  const isBent = isUsed(count(all, /\p{L}’\p{L}/gu), count(all, straightApostrophe));
  return texts.flatMap(({ prose, placed }) => [
    ...found(prose, placed, dashes, (sign, before, after) =>
      /\d$/.test(before) && /^\d/.test(after) ? '–, as in 1999–2001' : sign.length > 2 ? '—' : '– or —',
    ),
    ...found(prose, placed, /(?<!\.)\.{3}(?!\.)/g, () => '…'),
    ...(isCurled
      ? found(prose, placed, straightQuotation, () => 'the quotation marks that the account has')
      : []),
    ...(isBent ? found(prose, placed, straightApostrophe, () => '’') : []),
  ]);
};

/** Between words or spaced; not an option (`--all`), an arrow or a line. */
const dashes = /(?<=[^\s-])-{2,3}(?=[^\s->])|(?<=(?:^|[^-])\s)-{2,3}(?=\s)/g;

/** Not inches or seconds after a figure, nor the sign within a Hebrew word. */
const straightQuotation = /(?<!\d)"(?!(?<=\p{L}")\p{L})/gu;

const straightApostrophe = /(?<=\p{L})'(?=\p{L})/gu;

/** Whether an account has typographic signs at least as often as straight ones. */
function isUsed(typographic: number, straight: number): boolean {
  return typographic > 0 && typographic >= straight;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The first one of a text: an author who changes it sees the others. */
function found(
  prose: Prose,
  { node }: Placed,
  pattern: RegExp,
  instead: (sign: string, before: string, after: string) => string,
): Issue[] {
  const { text, start } = rawText(prose, node);
  const [match] = text.matchAll(pattern);
  if (match === undefined) return [];
  const [sign] = match;
  const range = { start: start + match.index, end: start + match.index + sign.length };
  const near = text.slice(Math.max(0, match.index - 12), match.index + sign.length + 12).replace(/\s+/g, ' ');
  const words = instead(sign, text.slice(0, match.index), text.slice(match.index + sign.length));
  return [
    issueAt(
      prose.file,
      range,
      'typewriter-signs',
      `\`${sign}\` is shown as typed: “${near.trim()}”`,
      `Write ${words}.`,
      'warning',
    ),
  ];
}
