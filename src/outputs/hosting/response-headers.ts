/** A response header. */
export type Header = [name: string, value: string];

/** Sent with everything. */
export function commonHeaders(): Header[] {
  return [
    ['X-Content-Type-Options', 'nosniff'],
    // Readers of a dispute need not show the sources, or anyone, where they come from; the site needs no referrer itself.
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', powerfulFeatures.map((feature) => `${feature}=()`).join(', ')],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    // Costs nothing, because nothing comes from another origin.
    ['Cross-Origin-Embedder-Policy', 'require-corp'],
  ];
}

const powerfulFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];

/**
 * The policy of the author's media, which run nothing when a reader opens one by its address. Chrome
 * shows no PDF in a sandbox; without one, a PDF still has no rights on the site.
 */
export const mediaPolicy = {
  document: "default-src 'none'; style-src 'unsafe-inline'",
  other: "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};

/** For servers that answer under the site's own name with a certificate. */
export const strictTransport: Header = ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'];

/** Names with a hash of their content in them never change. */
export const immutable = 'public, max-age=31536000, immutable';
export const revalidated = 'public, max-age=0, must-revalidate';

/** Folders, below the site's root, whose files have such names. */
export const hashedFolders = ['_astro', 'pagefind/fragment', 'pagefind/index', 'pagefind/filter'];

/** Folders that others may load from their own pages. */
export const sharedFolders = ['data', 'pictures'];
