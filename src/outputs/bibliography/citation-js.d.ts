/** What is used of citation-js, which comes without types. */
declare module '@citation-js/core' {
  /** An entry as BibTeX and BibLaTeX see it. */
  interface MappedEntry {
    type: string;
    label: string;
    properties: Record<string, string>;
  }
  /** A record as RIS sees it: values by tag. */
  type MappedRecord = Record<string, string | string[]>;

  export const plugins: {
    config: {
      get(name: '@bibtex'): { format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean } };
    };
    output: {
      format(
        name: 'bibtex' | 'biblatex',
        entries: readonly object[],
        options: { format: 'object' },
      ): MappedEntry[];
      format(name: 'ris', entries: readonly object[], options: { format: 'object' }): MappedRecord[];
    };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
