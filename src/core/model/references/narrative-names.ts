import type { Nodes } from 'mdast';
import { cslTerm } from '../../read/csl/locale.ts';
import { type CslEntry, type CslName, nameFields } from '../../read/schemas/citations.ts';
import type { SectionSource } from '../../read/sections/read-section.ts';
import { withParticle } from './author-names.ts';
import { withoutMarkup } from './rich-text.ts';

/** Gives every narrative citation, `@key says`, the words that name its source in the sentence. */
export function nameNarratives(
  sources: readonly SectionSource[],
  entries: readonly CslEntry[],
  language: string,
): void {
  const byKey = new Map([...entries].reverse().map((entry) => [entry.id.normalize('NFC'), entry]));
  const visit = (node: Nodes) => {
    if (node.type === 'cite' && node.narrative) {
      const entry = byKey.get(node.items[0]?.key.normalize('NFC') ?? '');
      node.name = entry && narrativeName(entry, language);
    }
    if ('children' in node) node.children.forEach(visit);
  };
  for (const { tree } of sources) visit(tree);
}

/**
 * How a sentence names a source: “Worth”, “Worth and Boyd”, “Worth et al.” from three names on; its
 * title where it names nobody.
 *
 * @param language BCP 47 tag of the sentence
 */
function narrativeName(entry: CslEntry, language: string): string {
  const field = ['author' as const, ...nameFields].find((name) => (entry[name] ?? []).some(shownName));
  const names = field === undefined ? [] : (entry[field] ?? []).map(shownName).filter(Boolean);
  const [first, second, ...more] = names;
  if (first === undefined) return withoutMarkup(String(entry['title-short'] ?? entry.title));
  if (second === undefined) return first;
  if (more.length > 0 || second === 'others') return `${first} ${cslTerm(language, 'et-al')}`;
  return new Intl.ListFormat(language, { type: 'conjunction' }).format([first, second]);
}

/** A family name with its particle, or the name of an institution. */
function shownName({ family, literal, given, ...name }: CslName): string {
  if (family === undefined) return literal ?? given ?? '';
  return withParticle(name['non-dropping-particle'] ?? '', family);
}
