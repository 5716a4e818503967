/** A page that leads on to another address, for hosts that know no redirects. */
export function redirectPage(address: string, canonical: string, title: string): string {
  const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return [
    '<!doctype html>',
    '<html><head><meta charset="utf-8">',
    `<title>${escape(title)}</title>`,
    `<meta http-equiv="refresh" content="0; url=${escape(address)}">`,
    '<meta name="robots" content="noindex">',
    `<link rel="canonical" href="${escape(canonical)}"></head>`,
    `<body><p><a href="${escape(address)}">${escape(title)}</a></p></body></html>`,
    '',
  ].join('\n');
}
