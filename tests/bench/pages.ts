import { resolve } from 'node:path';
import { launch, measurePage, type PageFigures, serve } from './measure-pages.ts';

/**
 * `node tests/bench/pages.ts [dist]`: every kind of page of a built site, on a slow phone. Ours and the bare
 * page take turns, and the middle of five counts, because other work on the machine doubles a single time.
 */
const turns = 5;
const dist = resolve(process.argv[2] ?? 'dist');
const { port, close } = await serve(dist);
const browser = await launch();
const kinds = [
  '',
  'background/',
  'references/',
  'read/',
  'claims/',
  'claims/huawei-never-gave-data/',
  'timeline/',
  'exchanges/',
  'weak-spots/',
  'positions/',
  'parties/',
  'parties/huawei/',
  'changes/',
  'search/',
  'search/?q=backdoors&kind=denial',
  'about/',
];

console.log(
  '| page | requests | KB | of it fonts | of it scripts | LCP ms | bare LCP ms | ratio | TBT ms | CLS |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
for (const kind of kinds) {
  const [all, allBare]: [PageFigures[], PageFigures[]] = [[], []];
  for (let turn = 0; turn < turns; turn++) {
    all.push(await measurePage(browser, `http://localhost:${port}/${kind}`));
    allBare.push(await measurePage(browser, `http://localhost:${port}/bare/${kind}`));
  }
  const [ours, bare] = [middle(all), middle(allBare)];
  const kb = (bytes: number) => (bytes / 1000).toFixed(1);
  console.log(
    `| /${kind} | ${ours.requests} | ${kb(ours.bytes)} | ${kb(ours.fontBytes)} | ${kb(ours.scriptBytes)} | ${ours.lcp} | ${bare.lcp} | ${(ours.lcp / bare.lcp).toFixed(2)} | ${ours.tbt} | ${ours.cls.toFixed(3)} |`,
  );
}
await browser.close();
close();

/** The middle of each figure; of what must not happen at all, the worst. */
function middle(all: readonly PageFigures[]): PageFigures {
  const of = (take: (figures: PageFigures) => number) =>
    all.map(take).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  return {
    requests: of(({ requests }) => requests),
    bytes: of(({ bytes }) => bytes),
    fontBytes: of(({ fontBytes }) => fontBytes),
    scriptBytes: of(({ scriptBytes }) => scriptBytes),
    lcp: of(({ lcp }) => lcp),
    tbt: of(({ tbt }) => tbt),
    cls: Math.max(...all.map(({ cls }) => cls)),
  };
}
