/** The sections that hold code, compiled by `@astrojs/mdx`, by their slugs. */
declare module 'virtual:documentary/sections' {
  export const sectionModules: Record<
    string,
    () => Promise<{
      default: (props: { whole: boolean }) => unknown;
      /** What each expression shows, by its offset in the file. */
      documentaryTexts: Record<number, () => Promise<unknown>>;
    }>
  >;
}
