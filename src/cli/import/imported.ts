import type { RootContent } from 'mdast';
import type { RawEntry } from '../../core/read/citations/bibliography.ts';
import type { SourceEntry } from '../../core/read/schemas/sources.ts';

/** A section made of a source: its prose as Markdown's tree, in which citations are raw text (`html`). */
export interface ImportedSection {
  title: string;
  /** One sentence for the front page. */
  summary: string;
  body: RootContent[];
}

/** A picture of the source; where the import does not have it, a drawing takes its place. */
export interface ImportedPicture {
  /** File name below `media/`. */
  file: string;
  /** Its name in the source. */
  name: string;
  /** The file to copy, where it is there. */
  from?: string;
}

/** What became of something in the source. */
export interface ReportLine {
  what: 'changed' | 'left out';
  /** A group of like things, such as `template` or `picture`. */
  kind: string;
  /** Line in the source, from 1. */
  line: number;
  text: string;
}

/** A documentary made of a source, before it is written. */
export interface Imported {
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  authors?: { name: string }[];
  licence?: { name: string; url: string };
  basis: { title: string; url?: string; note?: string }[];
  seeAlso: { title: string; url?: string }[];
  sections: ImportedSection[];
  /** CSL-JSON, with keys. */
  entries: RawEntry[];
  /** What is known of sources beside their entries, by citation key. */
  sources: Map<string, SourceEntry>;
  /** Keys of works that nothing cites. */
  furtherReading: string[];
  pictures: ImportedPicture[];
  /** What was taken, by kind: `references 41`. */
  counts: Record<string, number>;
  report: ReportLine[];
  /** The text whose lines the report names, where it is not the source itself; it is written beside the report. */
  intermediate?: { file: string; text: string };
}
