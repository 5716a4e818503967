import { z } from 'zod';
import { text } from './fields.ts';

/** The front matter of a section. */
export const sectionFrontMatter = z.strictObject({ title: text, summary: text });

export type SectionFrontMatter = z.infer<typeof sectionFrontMatter>;
