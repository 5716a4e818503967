import { UsageError } from '../command/command.ts';
import { plainLetters } from './plain-letters.ts';

/**
 * The name of a new section: the next free number in tens, and an address from the title.
 *
 * @param names of the files in `sections/`
 * @throws {UsageError} where the title gives no address, or one that is taken
 */
export function nextSection(title: string, names: readonly string[], reserved: readonly string[]): string {
  const slug = shorten(plainLetters(title, '-').replace(/^-|-$/g, ''));
  if (slug === '') {
    throw new UsageError(
      'The title has no Latin letter or digit to make an address from. Name the file yourself: sections/NN-slug.mdx.',
    );
  }
  if (reserved.includes(slug))
    throw new UsageError(`The address /${slug}/ belongs to the site itself. Take another title.`);
  const taken = names.find((name) => /^\d+-(.*)\.mdx$/.exec(name)?.[1] === slug);
  if (taken !== undefined) throw new UsageError(`sections/${taken} has that address already.`);
  const last = Math.max(0, ...names.map((name) => Number.parseInt(name, 10) || 0));
  return `${Math.floor(last / 10) * 10 + 10}-${slug}.mdx`;
}

/** Whole words of a long address: file systems take names of 255 bytes, readers far less. */
function shorten(slug: string): string {
  const most = 60;
  if (slug.length <= most) return slug;
  const end = slug.lastIndexOf('-', most);
  return slug.slice(0, end > 0 ? end : most);
}

/** A section without words yet, with the title as a YAML text. */
export function sectionText(title: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\nsummary: One sentence for the front page.\n---\n\nThe first paragraph.\n`;
}
