/**
 * What a record carries for its result beside what is searched. It travels with every result, so
 * the names are short; it holds only words that the record's text holds too.
 */
export type ResultData = ClaimData | ReferenceData | SectionData;

export interface ClaimData {
  t: 'c';
  id: string;
  /** Its kind. */
  k: string;
  by: string;
  /** The date in words; empty where there is none. */
  on: string;
  /** Numbers of its references. */
  n: number[];
}

export interface ReferenceData {
  t: 'r';
  id: string;
  /** Its number. */
  n: number;
  /** The language of its title. */
  l?: string;
}

export interface SectionData {
  t: 's';
  id: string;
}
