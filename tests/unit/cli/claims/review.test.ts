import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFile } from '../../../../src/core/read/files/source-file.ts';
import { readAnswer, writeAnswer } from '../../../../src/integration/dev/review/write-answer.ts';
import { writeFolder } from '../../content-folder.ts';

const known = { kinds: ['fact', 'denial', 'unsorted'], parties: ['bird', 'board'] };
const answer = { id: 'a', kind: 'denial', by: ['bird', 'board'], about: ['board'], date: '1765-03' };

describe('An answer of the review', () => {
  it('is written in its entry; comments, order and all else stay', () => {
    const text =
      '# Ours.\nz: # first\n    kind: fact\na:\n  kind: unsorted\n  places: [GB] # there\n\nb: { kind: fact, by: bird }\n';
    const folder = writeFolder({ 'claims.yaml': text });
    writeAnswer(folder, sourceFile('claims.yaml', text), readAnswer(JSON.stringify(answer), known));
    expect(readFileSync(join(folder, 'claims.yaml'), 'utf8')).toBe(
      '# Ours.\nz: # first\n    kind: fact\na:\n  kind: denial\n  places: [GB] # there\n  by: [bird, board]\n  about: [board]\n  date: 1765-03\n\nb: { kind: fact, by: bird }\n',
    );
  });

  it('keeps how far fields are set in and how lines end', () => {
    const text = 'a:\r\n    kind: unsorted\r\n    places: [GB]\r\nb: { kind: fact, by: bird }\r\n';
    const folder = writeFolder({ 'claims.yaml': text });
    writeAnswer(folder, sourceFile('claims.yaml', text), { ...answer, by: ['bird'], about: [] });
    expect(readFileSync(join(folder, 'claims.yaml'), 'utf8')).toBe(
      'a:\r\n    kind: denial\r\n    places: [GB]\r\n    by: bird\r\n    date: 1765-03\r\nb: { kind: fact, by: bird }\r\n',
    );
  });

  it('is refused in words where it is none', () => {
    const said = (change: object) => () => readAnswer(JSON.stringify({ ...answer, ...change }), known);
    expect(said({ kind: 'unsorted' })).toThrow('Choose a kind: fact, denial');
    expect(said({ by: [] })).toThrow('name at least one party');
    expect(said({ about: ['nobody'] })).toThrow('parties.yaml has no nobody. Add it there first.');
    expect(said({ date: 'May' })).toThrow();
    const folder = writeFolder({});
    expect(() => writeAnswer(folder, sourceFile('claims.yaml', 'b: {}\n'), { ...answer })).toThrow(
      'has no a any more',
    );
  });
});
