/** A page that leads on to another address, for hosts that know no redirects. */
export function redirectPage(address: string, canonical: string, title: string, language: string): string {
  const asText = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return [
    '<!doctype html>',
    `<html lang="${asText(language)}"><head><meta charset="utf-8">`,
    `<title>${asText(title)}</title>`,
    `<meta http-equiv="refresh" content="0; url=${asText(address)}">`,
    '<meta name="robots" content="noindex">',
    `<link rel="canonical" href="${asText(canonical)}"></head>`,
    `<body><p><a href="${asText(address)}">${asText(title)}</a></p></body></html>`,
    '',
  ].join('\n');
}
