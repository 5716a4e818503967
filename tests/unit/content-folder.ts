import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runChecks } from '../../src/core/checks/run-checks.ts';
import { buildDocumentary } from '../../src/core/model/build-documentary.ts';
import type { Documentary } from '../../src/core/model/documentary.ts';
import type { Issue } from '../../src/core/read/issue.ts';
import { readContent } from '../../src/core/read/read-content.ts';

/** Files of a content folder by name; `undefined` leaves one out. */
export type Files = Record<string, string | Uint8Array | undefined>;

/** A valid folder that uses every feature of the contract. Nothing in it deserves a report. */
export const validFiles = {
  'documentary.yaml': `title: The prize
subtitle: Clocks against the moon
description: A quarrel.
language: en
edition: 2019-06
site: https://prize.example
repository: https://git.example/prize
licence: { name: CC0 1.0, url: https://cc.example/zero/ }
basis: [{ title: A book, url: https://book.example, note: Old. }]
aliases: [/old/]
seeAlso: [{ title: Clocks }]
interface: { search.title: Look up }
`,
  'citations.json': `[
  {
    "id": "harrison1763",
    "type": "pamphlet",
    "title": "An <i>Account</i>",
    "author": [{ "family": "Harrison", "given": "John" }],
    "issued": { "date-parts": [[1763]] },
    "accessed": { "date-parts": [["2019", "06", "30"]] },
    "URL": "https://example.org/account"
  },
  {
    "id": "board1762",
    "type": "report",
    "title": "Minutes",
    "DOI": "10.1234/minutes",
    "issued": { "date-parts": [[1762, 8, 17], [1762, 8, 19]] }
  },
  {
    "id": "board1762copy",
    "type": "report",
    "title": "Minutes, again",
    "DOI": "https://doi.org/10.1234/MINUTES",
    "custom": { "sameAs": "board1762" }
  },
  { "id": "odd;key", "type": "book", "title": "Odd", "ISBN": "978-0-306-40615-7 0306406152", "ISSN": "0362-4331" }
]
`,
  'sections/10-origins.mdx': `---
title: Origins
summary: Why a prize was set.
---

Ships were lost, said <Claim id="clock-works">the *maker* of the clock</Claim>, [see @harrison1763, pp. 33-35; -@board1762]. {/* a comment */}

## The trials [@board1762copy]

The Board answered: <Claim id="clock-fails">the clock fails [@board1762]</Claim>. See [the note](#the-trials), [a claim](#claim-clock-works), [the register](/claims/), and [the map](/media/map.svg). Odd [@\\{odd;key\\}]. A \\[@bracket], \`[@code]\`, me@harrison1763.example, 5G and MI6.

![A map of the voyage](media/map.svg)

> A quotation, “by the maker himself”, of 1763 [@harrison1763].

| Voyage | Days |
| --- | --- |
| Jamaica [@board1762] | 81 |

In 1762 there was a note[^1].

<figure>
  <img src="media/map.svg" alt="" />
  <figcaption>The watch</figcaption>
</figure>

[^1]: It cites too [@board1762].
`,
  'sections/20-after.mdx': `---
title: Afterwards
summary: What followed.
---

Back to [the origins](../origins/#ref-harrison1763), or [the web](https://example.org/), or <clock@example.org>
`.replace('<clock@example.org>', 'clock@example.org.'),
  'claims.yaml': `clock-works:
  kind: allegation
  by: [harrison]
  about: [board]
  date: 1763
  places: [GB]
clock-fails:
  kind: denial
  by: [board]
  date: 1763-05-02
  disputes: [clock-works]
`,
  'parties.yaml': `harrison: { name: John Harrison, kind: person, country: GB }
board: { name: Board of Longitude, kind: agency, of: crown }
crown: { name: The Crown, kind: government }
`,
  'positions.yaml': `scale:
  - { id: pays, label: Pays }
  - { id: waits, label: Waits }
countries:
  GB: { position: waits, summary: It waits., claims: [clock-fails] }
`,
  'changes.yaml': '- { date: 2019-07-01, change: A slip was fixed., claims: [clock-works] }\n',
  'about.mdx': '---\ntitle: Method\n---\n\nAll 4 sources were “read with care”.\n',
  'media/map.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
} satisfies Files;

/** Writes a folder for the time of a test. */
export function writeFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Reads, models and checks a folder, with paths as seen from inside it. */
export async function checkFolder(
  folder: string,
): Promise<{ documentary: Documentary | undefined; issues: Issue[] }> {
  const content = readContent(folder);
  const documentary = buildDocumentary(content, '/');
  const issues = runChecks(documentary, content);
  return {
    documentary,
    issues: issues.map((issue) => ({
      ...issue,
      path: issue.path.replace(`${folder}/`, ''),
      hint: issue.hint?.replace(`${folder}/`, ''),
    })),
  };
}

/** What is found in the valid folder with some of its files changed. */
export async function issuesWith(changes: Files): Promise<Issue[]> {
  return (await checkFolder(writeFolder({ ...validFiles, ...changes }))).issues;
}

/** The same, as `path:line:column severity rule: message → hint`, for comparing. */
export async function linesWith(changes: Files): Promise<string[]> {
  return (await issuesWith(changes)).map(shown);
}

/** An issue in one line. */
export function shown({ path, line, column, severity, rule, message, hint }: Issue): string {
  return `${path}:${line}:${column} ${severity} ${rule}: ${message} → ${hint}`;
}

/** A section of one paragraph (or more) after the front matter, which takes four lines and a blank one. */
export function section(body: string): string {
  return `---\ntitle: Extra\nsummary: One more.\n---\n\n${body}\n`;
}

/** What is found in a further section: its body begins in line 6. */
export async function linesInSection(body: string, changes: Files = {}): Promise<string[]> {
  return linesWith({ 'sections/30-extra.mdx': section(body), ...changes });
}

/** What is found where entries are added at the end of `citations.json`, and a section cites them. */
export async function linesWithEntries(entries: string): Promise<string[]> {
  const citations = validFiles['citations.json'].replace(/\n\]\n$/, `,\n  ${entries}\n]\n`);
  const keys = [...entries.matchAll(/"id": "([\w:]+)"/g)].map(([, key]) => `[@${key}]`);
  const cites = keys.length === 0 ? {} : { 'sections/90-cites.mdx': section(keys.join(' ')) };
  const lines = await linesWith({ 'citations.json': citations, ...cites });
  return lines.filter((line) => !line.includes(' citation-uncited: ') && !line.startsWith('sections/90-'));
}

/** What is found where one file of the valid folder reads otherwise at one place. */
export async function linesReplacing(
  name: keyof typeof validFiles,
  from: string,
  to: string,
): Promise<string[]> {
  const changed = validFiles[name].replace(from, () => to);
  if (changed === validFiles[name]) throw new Error(`${name} holds no ${from}`);
  return linesWith({ [name]: changed });
}
