import { siblingModule } from '../../files/sibling-module.ts';

/** Runs in the pages of the development server, which Vite gives the module. */
export const noticeScript = `import ${JSON.stringify(new URL(siblingModule('./notice', import.meta.url)).pathname)};`;
