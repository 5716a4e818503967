/**
 * Makes the site's two font files from the package they come from: `node src/styles/fonts/subset.ts`.
 * They are committed, because they change only with the package and every build would pay for them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

/** What Western European prose needs; any other letter comes from the reader's own fonts. */
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(0x20 + index)).join('');
const letters = 'äöüéèáíñÉÖÜß';
const signs = '£§©·–—‘’“”…←→';

/** The roman keeps its weights up to bold; the italic is used in one. Together under 40 KB. */
const faces = { normal: { wght: { min: 400, max: 700 } }, italic: { wght: 400 } };

for (const [style, variationAxes] of Object.entries(faces)) {
  const source = new URL(
    `../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-${style}.woff2`,
    import.meta.url,
  );
  const subset = await subsetFont(
    readFileSync(source),
    (style === 'normal' ? ascii + letters : ascii) + signs,
    { targetFormat: 'woff2', variationAxes },
  );
  writeFileSync(new URL(`./source-serif-4-${style}.woff2`, import.meta.url), subset);
  console.log(`source-serif-4-${style}.woff2: ${subset.length} bytes`);
}
