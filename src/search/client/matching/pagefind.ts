/** The part of Pagefind's browser API that the search uses. */
export interface Pagefind {
  /** @param term in quotation marks the words themselves and their inflections; without, also what begins like them */
  search(
    term: string | null,
    options?: { sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: Hit[] }>;
}

/** A record that Pagefind holds for a hit; its text is loaded only when asked for. */
export interface Hit {
  id: string;
  score: number;
  /** Places of the matched words in the record's text, counted in words. */
  words: number[];
  data(): Promise<Fragment>;
}

export interface Fragment {
  url: string;
  content: string;
  /** The same with `<` and `>` as entities, and a sign between the words of a language without spaces. */
  raw_content?: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: { element: string; id: string; text: string; location: number }[];
}

interface PagefindModule {
  createInstance(options: Record<string, unknown>): Pagefind & { init(): Promise<void> };
}

/** Loads a module by its address. */
export type LoadModule = (address: string) => Promise<unknown>;

/**
 * Starts Pagefind. It runs on the page itself: its worker would cost 12 KB more before the first
 * result, and a query takes a millisecond or two.
 *
 * @param base address of the folder with the index
 * @param failures how often it did not load before
 */
export async function startPagefind(base: string, load: LoadModule, failures: number): Promise<Pagefind> {
  const again = failures === 0 ? '' : `?again=${failures}`;
  const module = (await load(`${base}pagefind.js${again}`)) as PagefindModule;
  const pagefind = module.createInstance({
    basePath: base,
    // The records' addresses are complete; Pagefind would put the base before them once more.
    baseUrl: '/',
    noWorker: true,
    // A title is text to search, and its words count more than others; a language code is none.
    ranking: { metaWeights: { title: 3, language: 0 } },
  });
  await pagefind.init();
  return pagefind;
}
