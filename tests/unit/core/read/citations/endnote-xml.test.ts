import { expect, it } from 'vitest';
import { readEntries } from '../../../../../src/cli/cite/read-entries.ts';

const library = (...records: string[]) =>
  `<?xml version="1.0" encoding="UTF-8" ?><xml><records>${records.join('\n')}</records></xml>`;
const entries = (...records: string[]) => readEntries(library(...records)).entries.map(({ entry }) => entry);
const styled = (text: string) => `<style face="normal" font="default" size="100%">${text}</style>`;

it('reads an article as EndNote exports it, every text in a style', () => {
  const record = `<record><rec-number>7</rec-number><ref-type name="Journal Article">17</ref-type>
    <contributors><authors><author>${styled('Doe, Jane')}</author><author>${styled('Richard Roe')}</author>
    <author>World Health Organization,</author></authors></contributors>
    <titles><title>${styled('On ')}<style face="italic">E. coli</style>${styled(' &amp; more')}</title>
    <secondary-title>${styled('Journal of Things')}</secondary-title></titles>
    <periodical><full-title>Journal of Things</full-title></periodical>
    <pages>12-19</pages><volume>3</volume><number>2</number>
    <dates><year>${styled('2019')}</year><pub-dates><date>May 21</date></pub-dates></dates>
    <isbn>1234-5679</isbn><electronic-resource-num>https://doi.org/10.1000/x</electronic-resource-num>
    <urls><related-urls><url>https://example.org/a?b=1&amp;c=2</url></related-urls>
    <pdf-urls><url>internal-pdf://a.pdf</url></pdf-urls></urls></record>`;
  expect(entries(record)).toEqual([
    {
      type: 'article-journal',
      title: 'On <i>E. coli</i> & more',
      author: [
        { family: 'Doe', given: 'Jane' },
        { family: 'Roe', given: 'Richard' },
        { literal: 'World Health Organization' },
      ],
      'container-title': 'Journal of Things',
      volume: '3',
      issue: '2',
      page: '12-19',
      issued: { 'date-parts': [[2019, 5, 21]] },
      ISSN: '1234-5679',
      DOI: '10.1000/x',
      URL: 'https://example.org/a?b=1&c=2',
    },
  ]);
});

it('tells a part of a book, a thesis and a report apart, and names a record without title', () => {
  const type = (name: string, rest: string) =>
    `<record><ref-type name="${name}">1</ref-type>${rest}</record>`;
  const chapter = `<contributors><secondary-authors><author>Doe, J</author></secondary-authors></contributors>
    <titles><title>C</title><secondary-title>B</secondary-title></titles>`;
  expect(
    entries(
      type('Book Section', chapter),
      type('Thesis', '<titles><title>T</title></titles><work-type>PhD</work-type>'),
      type('Report', '<titles><title>R</title></titles><isbn>RR-12</isbn>'),
    ),
  ).toMatchObject([
    { type: 'chapter', 'container-title': 'B', editor: [{ family: 'Doe', given: 'J' }] },
    { type: 'thesis', genre: 'PhD' },
    { type: 'report', number: 'RR-12' },
  ]);
  expect(readEntries(`\n${library(type('Book', ''))}`).oddities).toMatchObject([
    { message: 'the record has no title' },
  ]);
});

it('says where the XML cannot be read', () => {
  expect(() => readEntries('<xml><records><record></records></xml>')).toThrow(/The input is no XML: /);
});

it('names what a record holds and CSL has no place for', () => {
  const record =
    '<record><rec-number>7</rec-number><titles><title>T</title></titles><custom1>word</custom1><urls><pdf-urls><url>a.pdf</url></pdf-urls></urls></record>';
  expect(readEntries(library(record)).oddities).toMatchObject([
    { key: 'T', message: '`custom1`, `url` has no place in CSL and was left out', lost: false },
  ]);
});
