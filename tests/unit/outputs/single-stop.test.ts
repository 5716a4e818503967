import { expect, it } from 'vitest';
import { singleStop } from '../../../src/outputs/text/single-stop.ts';

it('leaves the full stop out after a title that ends with a sign of its own', () => {
  expect(singleStop('Is Pluto a planet?. Current to 2019. CC0.')).toBe(
    'Is Pluto a planet? Current to 2019. CC0.',
  );
  expect(singleStop('“Wait!”. In: Clocks, etc. Edition')).toBe('“Wait!” In: Clocks, etc. Edition');
  expect(singleStop('https://a.example/?.x')).toBe('https://a.example/?.x');
});
