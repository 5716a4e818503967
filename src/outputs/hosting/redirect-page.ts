/** Where a page leads, and what it says until it does. */
interface Redirect {
  address: string;
  canonical: string;
  title: string;
  language: string;
  direction: 'ltr' | 'rtl';
}

/**
 * A page that leads on to another address, for hosts that know no redirects. Astro's `redirects` writes
 * such pages in English alone, and `/old.html` as a folder.
 */
export function redirectPage({ address, canonical, title, language, direction }: Redirect): string {
  const asText = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return [
    '<!doctype html>',
    `<html lang="${asText(language)}" dir="${direction}"><head><meta charset="utf-8">`,
    `<title>${asText(title)}</title>`,
    `<meta http-equiv="refresh" content="0; url=${asText(address)}">`,
    '<meta name="robots" content="noindex">',
    `<link rel="canonical" href="${asText(canonical)}"></head>`,
    `<body><p><a href="${asText(address)}">${asText(title)}</a></p></body></html>`,
    '',
  ].join('\n');
}
