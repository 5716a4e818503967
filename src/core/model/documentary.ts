import type { Element, ElementContent } from 'hast';
import type { Code, Heading as HeadingNode, PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Wording } from '../../translations/wording.ts';
import type { CslStyle } from '../read/csl/style.ts';
import type { PictureSize } from '../read/media/picture-sizes.ts';
import type { ChangeEntry } from '../read/schemas/changes.ts';
import type { CslEntry } from '../read/schemas/citations.ts';
import type { Comparison } from '../read/schemas/claims.ts';
import type { DocumentarySettings } from '../read/schemas/documentary.ts';
import type { TermEntry } from '../read/schemas/terms.ts';
import type { SectionSource } from '../read/sections/read-section.ts';
import type { Cite, CiteItem } from '../syntax/remark-citations.ts';
import type { Addresses } from './addresses.ts';
import type { ClaimKind, PartyKind } from './kinds.ts';
import type { Figure } from './prose/figures.ts';

/** The whole documentary as pages, exports and the search index see it: resolved, numbered, linked. */
export interface Documentary {
  settings: DocumentarySettings;
  wording: Wording;
  /** How entries read. */
  style: CslStyle;
  addresses: Addresses;
  /** In reading order. */
  sections: Section[];
  /** Figures, tables and equations in reading order. */
  figures: Figure[];
  /** What `terms.yaml` explains, by term. */
  terms: ReadonlyMap<string, TermEntry>;
  /** Sizes of pictures by path, such as `media/map.png`. */
  pictureSizes: ReadonlyMap<string, PictureSize>;
  /** Texts of the transcripts of recordings, by path. */
  transcripts: ReadonlyMap<string, string>;
  /** The map of the positions, where the account shows one outside their page. Filled by `drawMap`. */
  worldMap?: Element;
  /** The lines of blocks of code, with words marked by their role. Filled by `highlightCode`. */
  highlighted: Map<Code, ElementContent[][]>;
  /** Cited sources by number: place n − 1 holds reference n. */
  references: Reference[];
  referencesByKey: ReadonlyMap<string, Reference>;
  /** Works that the account does not cite, in the order of the settings. */
  furtherReading: Work[];
  /** All whose entry is shown anywhere, with a number or without, by key in NFC. */
  worksByKey: ReadonlyMap<string, Work>;
  /** Entries of `citations.json` that nothing cites. */
  uncited: CslEntry[];
  /** In reading order, without those withdrawn. Empty where there is no register. */
  claims: Claim[];
  /** Claims that no longer hold: they keep their pages, and no list or count has them. */
  withdrawn: Claim[];
  /** Those withdrawn too. */
  claimsById: ReadonlyMap<string, Claim>;
  /** What a claim and a party can be here, in the order in which the site lists them. */
  claimKinds: readonly ClaimKind[];
  partyKinds: readonly PartyKind[];
  parties: Party[];
  partiesById: ReadonlyMap<string, Party>;
  positions: Positions | undefined;
  /** Newest first. */
  changes: ChangeEntry[];
  about: Section | undefined;
}

/** One page of the account. */
export interface Section {
  slug: string;
  title: string;
  summary: string;
  source: SectionSource;
  /** Its place in the account, from 1. */
  place: number;
  headings: Heading[];
  /** Uses of sources in document order. */
  marks: Mark[];
  /** The mark of each source in the prose. */
  marksByItem: ReadonlyMap<CiteItem, Mark>;
  /** Keys of the entries that the text shows in full, `<Reference of="key" />`. */
  shownKeys: string[];
  /** Claims in document order, whether registered or not. */
  spans: ClaimSpan[];
  /** Sources used here, in number order. */
  references: Reference[];
  words: number;
}

/** A heading of the prose. */
export interface Heading {
  node: HeadingNode;
  id: string;
  depth: number;
  text: string;
}

/** One use of one source: what the reader sees as `[12]`. */
export interface Mark {
  key: string;
  section: Section;
  cite: Cite;
  item: CiteItem;
  /** `undefined` where the key is unknown (which the checks report). */
  reference: Reference | undefined;
  /** The nth use of the key on the section's page, and on the page that holds all sections. */
  occurrence: { onSection: number; onWhole: number };
}

/** A source with its entry as readers see it. */
export interface Work {
  key: string;
  entry: CslEntry;
  formatted: FormattedEntry;
}

/** A numbered source. */
export interface Reference extends Work {
  number: number;
  marks: Mark[];
  claims: Claim[];
  /** The numbered reference that is the same source, where the entry declares one. */
  sameAs: Reference | undefined;
  /** Those that declare to be the same source as this one. */
  sameSource: Reference[];
}

/** An entry of the bibliography in the documentary's citation style. */
export interface FormattedEntry {
  /** Safe HTML; the title is linked and marked with its language. */
  html: string;
  text: string;
  /** For a mark's accessible name: "Worth 2012". */
  label: string;
}

/** A claim as the prose marks it. */
export interface ClaimSpan {
  id: string;
  node: MdxJsxTextElement;
  section: Section;
  /** The blocks' inline content that it is in. */
  siblings: PhrasingContent[];
  /** The heading that it is under. */
  heading: string;
  /** The clusters that are its sources: those inside it, and the one that directly follows. */
  cites: Cite[];
}

/** The sentence that a claim is in. */
export interface ClaimSentence {
  /** Its words before the claim. */
  before: string;
  /** Its words after the claim. */
  after: string;
  /** The sentence before it; empty where that one holds a claim too. */
  previous: string;
}

/** A statement of the account as an object of its own. */
export interface Claim {
  id: string;
  /** Its place among the claims of the account, from 1; those withdrawn follow the others. */
  place: number;
  /** The id of its kind. */
  kind: string;
  text: string;
  sentence: ClaimSentence;
  by: Party[];
  /** Who passes on what those who say it are cited for. */
  citedBy: Party[];
  about: Party[];
  /** When it was said or done, as far as known: YYYY, YYYY-MM or YYYY-MM-DD. */
  date: string | undefined;
  /** Where `date` is not known: when the earliest of its sources reported it. */
  reported: string | undefined;
  places: string[];
  section: Section;
  /** The heading that it is under; empty before the first. */
  heading: string;
  references: Reference[];
  /** Where in its sources it is. */
  evidence: Evidence[];
  /** Who compared it with its sources. */
  checked: Comparison[];
  withdrawn: { date: string; reason: string } | undefined;
  disputes: Claim[];
  disputedBy: Claim[];
  supports: Claim[];
  supportedBy: Claim[];
  changes: ChangeEntry[];
}

/** Where in a source a claim is, and in which words. */
export interface Evidence {
  reference: Reference;
  /** As written: "p. 4", "paragraph 9", "00:12:30". */
  locator: string | undefined;
  /** In the source's language. */
  quote: string | undefined;
  /** In the documentary's language. */
  translation: string | undefined;
}

/** Somebody who speaks or is spoken of. */
export interface Party {
  id: string;
  name: string;
  /** Its name inside a sentence: "the CIA". */
  inSentence: string;
  /** The id of its kind. */
  kind: string;
  role: string | undefined;
  of: Party | undefined;
  members: Party[];
  country: string | undefined;
  /** Abbreviations and other names. */
  aliases: string[];
  claims: Claim[];
  claimsAbout: Claim[];
}

/** Where countries and parties are, on the documentary's own scale. */
export interface Positions {
  scale: { id: string; label: string; description: string | undefined }[];
  /** Whether each step goes further than the one before it. */
  ranked: boolean;
  countries: CountryPosition[];
  parties: PartyPosition[];
}

/** Where somebody is on the scale. */
export interface Position {
  position: string;
  since: string | undefined;
  summary: string;
  claims: Claim[];
}

export interface CountryPosition extends Position {
  country: string;
}

export interface PartyPosition extends Position {
  party: Party;
}
