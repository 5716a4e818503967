import { visit } from 'unist-util-visit';
import { attributeText } from '../../syntax/attributes.ts';
import { isJsx } from '../../syntax/code.ts';
import type { Content } from '../content.ts';
import { readText } from '../files/read-file.ts';

/** The texts of the transcripts that `<Video>` and `<Audio>` name, by path below the content folder. */
export function readTranscripts(content: Content): Map<string, string> {
  const transcripts = new Map<string, string>();
  for (const { tree } of content.sections) {
    visit(tree, (node) => {
      const path = isJsx(node) ? attributeText(node, 'transcript') : undefined;
      if (path === undefined || !content.media.has(path) || transcripts.has(path)) return;
      const text = readText(content, path)?.text;
      if (text !== undefined) transcripts.set(path, path.endsWith('.vtt') ? wordsOfVtt(text) : text);
    });
  }
  return transcripts;
}

/** What is spoken, without times and the names of cues. https://www.w3.org/TR/webvtt1/ */
function wordsOfVtt(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .filter((block) => block.includes('-->'))
    .map((block) => block.slice(block.indexOf('-->')).split('\n').slice(1).join(' '))
    .join(' ')
    .replace(/<[^>]*>/g, '');
}
