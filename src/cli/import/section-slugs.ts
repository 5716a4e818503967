import { reservedSlugs } from '../../core/model/addresses.ts';
import { nextSection } from '../new/next-section.ts';
import { plainLetters } from '../new/plain-letters.ts';

/** Addresses of sections by their titles, each its own; a title without Latin letters gives a number. */
export function sectionSlugs(titles: readonly string[]): string[] {
  const taken = new Set<string>(reservedSlugs);
  return titles.map((title, index) => {
    const bare = plainLetters(title, '-').replace(/^-|-$/g, '') === '' ? `Section ${index + 1}` : title;
    let slug = slugOf(bare);
    for (let number = 2; taken.has(slug); number++) slug = slugOf(`${bare} ${number}`);
    taken.add(slug);
    return slug;
  });
}

function slugOf(title: string): string {
  return nextSection(title, [], []).replace(/^\d+-|\.mdx$/g, '');
}
