import { resolve } from 'node:path';
import { launch, measurePage, serve } from './measure-pages.ts';

/** `node tests/bench/pages.ts [dist]`: every kind of page of a built site, on a slow phone. */
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
  'search/',
  'about/',
];

console.log(
  '| page | requests | KB | of it fonts | of it scripts | LCP ms | bare LCP ms | ratio | TBT ms | CLS |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
for (const kind of kinds) {
  const ours = await measurePage(browser, `http://localhost:${port}/${kind}`);
  const bare = await measurePage(browser, `http://localhost:${port}/bare/${kind}`);
  const kb = (bytes: number) => (bytes / 1000).toFixed(1);
  console.log(
    `| /${kind} | ${ours.requests} | ${kb(ours.bytes)} | ${kb(ours.fontBytes)} | ${kb(ours.scriptBytes)} | ${ours.lcp} | ${bare.lcp} | ${(ours.lcp / bare.lcp).toFixed(2)} | ${ours.tbt} | ${ours.cls.toFixed(3)} |`,
  );
}
await browser.close();
close();
