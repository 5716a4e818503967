import type { DataFile } from './files/source-file.ts';
import type { Issue } from './issue.ts';
import type { PictureSize } from './media/picture-sizes.ts';
import type { ChangeEntry } from './schemas/changes.ts';
import type { CslEntry } from './schemas/citations.ts';
import type { ClaimEntry } from './schemas/claims.ts';
import type { DocumentarySettings } from './schemas/documentary.ts';
import type { PartyEntry } from './schemas/parties.ts';
import type { PositionsFile } from './schemas/positions.ts';
import type { SourceEntry } from './schemas/sources.ts';
import type { TermEntry } from './schemas/terms.ts';
import type { SectionSource } from './sections/read-section.ts';

/** A register: entries by id, with the file they were written in. */
export interface Register<T> {
  file: DataFile;
  entries: Map<string, T>;
}

/** One citation with its place in the list of citations. */
export interface CitationSource {
  entry: CslEntry;
  index: number;
}

/** All that a content folder holds, as written; what could not be read is in `issues`. */
export interface Content {
  folder: string;
  documentary: { file: DataFile; settings: DocumentarySettings } | undefined;
  sections: SectionSource[];
  /** The file that holds the citations, such as `citations.bib`. */
  citationsName: string;
  citations: { file: DataFile; entries: CitationSource[] } | undefined;
  /** What `sources.yaml` adds about sources, by citation key. */
  sources: Register<SourceEntry> | undefined;
  claims: Register<ClaimEntry> | undefined;
  parties: Register<PartyEntry> | undefined;
  positions: { file: DataFile; value: PositionsFile } | undefined;
  changes: { file: DataFile; entries: ChangeEntry[] } | undefined;
  /** The author's own citation style. */
  style: { name: string; xml: string } | undefined;
  /** `about.mdx`, the method in the editors' own words. */
  about: SectionSource | undefined;
  /** Whether the folder is the author's own; with `--prose-only` it is a stranger's. */
  isTrusted: boolean;
  /** Whether sections may hold code: components, imports, expressions. */
  code: 'allowed' | 'none';
  /** Files below `components/`, such as `components/Orbit.astro`. */
  components: Set<string>;
  /** What `terms.yaml` explains, by term. */
  terms: Map<string, TermEntry>;
  /** Files below `media/`, such as `media/map.svg`. */
  media: Set<string>;
  /** Sizes of the pictures among them, by path. */
  pictureSizes: Map<string, PictureSize>;
  /** Texts of the transcripts that recordings name, by path. */
  transcripts: Map<string, string>;
  /** Data files by name as parsed, entries that their schema refuses included. */
  files: Map<string, DataFile>;
  /** Names of files that are there and could not be read, so that nothing is said of what they lack. */
  unreadable: Set<string>;
  issues: Issue[];
}

/** Content of which nothing has been read yet. */
export function emptyContent(folder: string): Content {
  return {
    folder,
    documentary: undefined,
    sections: [],
    citationsName: 'citations.json',
    citations: undefined,
    sources: undefined,
    claims: undefined,
    parties: undefined,
    positions: undefined,
    changes: undefined,
    style: undefined,
    about: undefined,
    isTrusted: true,
    code: 'allowed',
    components: new Set(),
    terms: new Map(),
    media: new Set(),
    pictureSizes: new Map(),
    transcripts: new Map(),
    files: new Map(),
    unreadable: new Set(),
    issues: [],
  };
}
