import { expect, it } from 'vitest';
import { nameFailure } from '../../../../src/outputs/bibliography/bibliography-entry.ts';

it('names the entry and the format where an export fails', () => {
  const fail = () => {
    throw new TypeError('no such date');
  };
  expect(() => nameFailure({ id: 'smith2001', type: 'book', title: 'A book' }, 'bibtex', fail)).toThrow(
    'The entry `smith2001` cannot be written in bibtex: TypeError: no such date',
  );
});
