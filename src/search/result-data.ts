/**
 * What a record carries for its result beside what is searched. Pagefind looks for words here too,
 * so it holds next to nothing that the record's text does not hold: a hit here is none.
 */
export interface CarriedData {
  /** Who makes the claim. */
  by?: string;
  /** When, in words. */
  on?: string;
  /** Numbers of the claim's references, or the reference's own. */
  n?: number[];
  /** The language of the reference's title. */
  l?: string;
}
