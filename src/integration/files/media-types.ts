/** By a file's content; hosts use its extension, the dev server uses this. */
export const mediaTypes = {
  atom: 'application/atom+xml; charset=utf-8',
  bibtex: 'application/x-bibtex; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csl: 'application/vnd.citationstyles.csl+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  epub: 'application/epub+zip',
  ico: 'image/x-icon',
  json: 'application/json; charset=utf-8',
  manifest: 'application/manifest+json; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  png: 'image/png',
  ris: 'application/x-research-info-systems; charset=utf-8',
  schema: 'application/schema+json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
} as const;

export type MediaType = keyof typeof mediaTypes;
