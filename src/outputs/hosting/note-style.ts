import type { Documentary } from '../../core/model/documentary.ts';
import { marginNotes } from '../../core/model/prose/margin-notes.ts';

/** Whether a section has notes beside its text. */
export function hasMarginNotes({ sections }: Documentary): boolean {
  return sections.some((section) => marginNotes(section).beside.size > 0);
}

/**
 * `notes.css`: on a wide screen, notes are beside the text, at the lines that refer to them. They are the
 * items of the list below the text, which styles alone move: so nothing is there twice, and a browser
 * without anchors in its styles shows them below.
 */
export function noteStyle({ sections }: Documentary): string {
  const most = Math.max(...sections.map((section) => marginNotes(section).count));
  const anchors = Array.from({ length: most }, (_, index) => {
    const number = index + 1;
    return `[id][data-note="${number}"]{anchor-name:--r${number}}.margin-note:nth-child(${number}){position-anchor:--r${number}}\n`;
  });
  return `@supports (top: anchor(top)) {\n${placed}\n${anchors.join('')}}\n`;
}

/** Each note begins at its line, or below the note before it: of equal names, the last one before counts. */
const placed = `
.prose:has(.margin-note) {
  position: relative;
}

.margin-note {
  anchor-name: --note;
  position: absolute;
  inset-block-start: max(anchor(start, 0px) - 0.2em, anchor(--note end, -1em) + 1em);
  inset-inline-start: calc(100% + 2rem);
  inline-size: 13rem;
  margin: 0;
  font-size: var(--step--1);
  line-height: 1.45;
  color: var(--ink-soft);
  scroll-margin-block-start: 30vh;
}

.margin-note::marker {
  font-size: 0.85em;
}

.margin-note > p {
  margin-block: 0 0.4em;
}

.margin-note:target {
  color: var(--ink);
}

/* Where all of them are beside the text, the list has nothing to show. */
.prose .footnotes:not(:has(li:not(.margin-note))) {
  border: 0;
  margin: 0;

  & > h2 {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
}
`;
