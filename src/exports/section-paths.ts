import type { Documentary, Section } from '../model/documentary.ts';

/** What an endpoint of a section is given. */
export interface SectionProps extends Record<string, unknown> {
  section: Section;
}

/** The endpoints that exist once for each section. */
export function sectionPaths({
  sections,
}: Documentary): { params: { section: string }; props: SectionProps }[] {
  return sections.map((section) => ({ params: { section: section.slug }, props: { section } }));
}
