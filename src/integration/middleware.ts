import { defineMiddleware } from 'astro:middleware';
import { currentDocumentary } from './current.ts';

/** Gives every page and component the documentary as `Astro.locals.documentary`. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  const documentary = await currentDocumentary();
  Object.defineProperty(locals, 'documentary', { value: documentary, enumerable: true });
  return next();
});
