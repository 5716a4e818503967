import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { Documentary, Positions } from '../../../core/model/documentary.ts';
import { stepSign } from '../../../core/model/positions.ts';
import type { MapInset } from './map-insets.ts';
import type { MapCountry } from './map-picture.ts';
import { patternsTree } from './patterns-tree.ts';
import { readAtlas } from './read-atlas.ts';
import { drawWorldMap, type WorldMap } from './world-map.ts';

/**
 * The world map of the positions and its details; the list or table beside it is its text alternative.
 * Its ids hold a full stop, which those of headings do not.
 */
export function worldMapTree(documentary: Documentary, positions: Positions): Element {
  const { wording, settings } = documentary;
  const map = drawWorldMap(positions, readAtlas);
  const missing = map.missing.map((code) => wording.countryName(code));
  const countries = new Intl.ListFormat(settings.language).format(missing);
  const notes = [
    ...(missing.length > 0 ? [h('p', inLanguage(documentary, 'positions.unmapped', { countries }))] : []),
    h('p', inLanguage(documentary, 'positions.borders-note')),
  ];
  return h('figure', { className: ['world-map'], dir: 'ltr' }, [
    worldTree(documentary, positions, map),
    h(
      'div',
      { className: ['map-details'] },
      map.insets.map((inset) => insetTree(documentary, positions, inset)),
    ),
    h('figcaption', { className: ['meta'], dir: wording.direction }, notes),
  ]);
}

function worldTree(documentary: Documentary, positions: Positions, map: WorldMap): Element {
  const { wording } = documentary;
  const title = 'positions.map-title';
  const description = 'positions.map-description';
  const isAtEdge = ({ x, width }: MapInset['frame']) => x + width > map.width - 60;
  return s(
    'svg',
    {
      className: ['map', 'map-world'],
      viewBox: `0 0 ${map.width} ${map.height}`,
      role: 'group',
      ariaLabelledBy: 'map.title',
      ariaDescribedBy: 'map.description',
    },
    [
      s('title', { id: 'map.title', ...wording.markup(title) }, wording(title)),
      s('desc', { id: 'map.description', ...wording.markup(description) }, wording(description)),
      patternsTree({ id: 'map.world', steps: positions.scale.length, size: 19 }),
      s('path', { className: ['map-land'], d: map.land }),
      s('path', { className: ['map-borders'], d: map.borders }),
      ...countriesTree(documentary, positions, { ...map, patterns: 'map.world', dotSize: 9 }),
      ...map.insets.map(({ frame, letter }) =>
        s('g', { className: ['map-frame'] }, [
          s('rect', { x: frame.x, y: frame.y, width: frame.width, height: frame.height }),
          s(
            'text',
            {
              x: frame.x + (isAtEdge(frame) ? 0 : frame.width),
              y: frame.y + frame.height,
              dx: isAtEdge(frame) ? '-1em' : '0.25em',
            },
            letter,
          ),
        ]),
      ),
    ],
  );
}

function insetTree(documentary: Documentary, positions: Positions, inset: MapInset): Element {
  const { wording, settings } = documentary;
  const id = `map.${inset.letter.toLowerCase()}`;
  const names = inset.countries
    .map(({ code, step }) =>
      wording('positions.numbered', {
        country: wording.countryName(code),
        number: stepSign(positions, step),
      }),
    )
    .sort(new Intl.Collator(settings.language).compare);
  const countries = new Intl.ListFormat(settings.language).format(names);
  const title = wording('positions.inset-title', { letter: inset.letter, countries });
  const language = wording.markup('positions.inset-title');
  const viewBox = `0 0 ${inset.width} ${inset.height}`;
  return h('figure', { className: ['map-detail'] }, [
    s('svg', { className: ['map'], viewBox, role: 'group', ariaLabelledBy: `${id}-title` }, [
      s('title', { id: `${id}-title`, ...language }, title),
      patternsTree({ id, steps: positions.scale.length, size: 22 }),
      s('path', { className: ['map-land'], d: inset.land }),
      s('path', { className: ['map-borders'], d: inset.borders }),
      ...countriesTree(documentary, positions, {
        countries: inset.countries,
        labelled: inset.countries,
        patterns: id,
        dotSize: 7,
      }),
    ]),
    h('figcaption', { className: ['meta'], dir: wording.direction, ...language }, title),
  ]);
}

interface Drawn {
  countries: readonly MapCountry[];
  labelled: readonly MapCountry[];
  /** Begin of the ids of the patterns. */
  patterns: string;
  dotSize: number;
}

/** The countries that have a position, in its pattern; then their numbers, over everything else. */
function countriesTree(
  documentary: Documentary,
  positions: Positions,
  { countries, labelled, patterns, dotSize }: Drawn,
): Element[] {
  return [
    ...countries.map((country) => {
      const name = nameOf(documentary, positions, country);
      const { path, dot, step, x, y } = country;
      return s('a', { className: ['map-country'], href: addressOf(documentary, country), ariaLabel: name }, [
        s('title', name),
        ...(path === '' ? [] : [s('path', { d: path, fill: `url(#${patterns}-${step})` })]),
        ...(dot ? [s('circle', { cx: Math.round(x), cy: Math.round(y), r: dotSize })] : []),
      ]);
    }),
    ...labelled.flatMap((country) => [
      ...(isAway(country) ? [leader(country)] : []),
      s(
        'text',
        { className: ['map-number'], x: Math.round(country.labelX), y: Math.round(country.labelY) },
        stepSign(positions, country.step),
      ),
    ]),
  ];
}

function nameOf({ wording }: Documentary, { scale }: Positions, { code, step }: MapCountry): string {
  return wording('positions.on-map', {
    country: wording.countryName(code),
    position: scale[step - 1]?.label ?? '',
  });
}

/** A country leads to its claims; one without any to its row in the table. */
function addressOf({ addresses, claims }: Documentary, { code }: MapCountry): string {
  return claims.some(({ places }) => places.includes(code))
    ? `${addresses.path('claims/')}?country=${code}`
    : `${addresses.path('positions/')}#${code}`;
}

function isAway({ x, y, labelX, labelY }: MapCountry): boolean {
  return Math.hypot(labelX - x, labelY - y) > 2;
}

function leader({ x, y, labelX, labelY }: MapCountry): Element {
  const [fromX = 0, fromY = 0, toX = 0, toY = 0] = [x, y, labelX, labelY].map(Math.round);
  return s('path', { className: ['map-leader'], d: `M${fromX} ${fromY}L${toX} ${toY}` });
}

/** Words of the site, with their language where it is not the account's. */
function inLanguage(
  { wording }: Documentary,
  key: 'positions.unmapped' | 'positions.borders-note',
  values?: { countries: string },
): Element {
  return h('span', { ...wording.markup(key) }, wording(key, values));
}
