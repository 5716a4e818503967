declare namespace App {
  interface Locals {
    /** The documentary that the page belongs to: sections, claims, references, parties, wordings. */
    documentary: import('./core/model/documentary.ts').Documentary;
  }
}
