import { expect, it } from 'vitest';
import { sectionMarkdown } from '../../../src/outputs/text/plain-section.ts';
import { documentaryOf, section } from '../documentary-of.ts';

it('gives pictures their addresses, the label to the caption, and cross-references their place on the site', async () => {
  const documentary = await documentaryOf({
    'media/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'sections/10-a.mdx': section(`<Figure id="fig-a">

![One](media/a.svg)
![Two](media/a.svg)

Both

</Figure>

![Three][three] and [](#fig-b)

[three]: media/a.svg
`),
    'sections/20-b.mdx': section('<Figure id="fig-b" src="media/a.svg" alt="Four" />', 'B'),
  });
  const [first, second] = documentary.sections.map((each) => sectionMarkdown(documentary, each));
  expect(first).toContain(
    '![One](https://test.example/media/a.svg)\n![Two](https://test.example/media/a.svg)\n\n**Figure 1**. Both',
  );
  expect(first).toContain('[three]: https://test.example/media/a.svg');
  expect(first).toContain('[Figure 2](https://test.example/b/#fig-b)');
  expect(second).toContain('![Four](https://test.example/media/a.svg)\n\n**Figure 2**');
});
