/** Beside nginx's own types, which this block would replace if it were alone. */
export const nginxTypes = [
  '    include /etc/nginx/mime.types;',
  '    types {',
  '      application/manifest+json webmanifest;',
  '      application/epub+zip epub;',
  '      application/x-bibtex bib;',
  '      application/x-research-info-systems ris;',
  '      text/csv csv;',
  '      text/markdown md;',
  '      text/javascript mjs;',
  '    }',
  '    charset_types text/css text/plain text/xml text/csv text/markdown application/javascript application/json application/x-bibtex application/x-research-info-systems image/svg+xml;',
];
