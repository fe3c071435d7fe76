/** The game's own words for tests, read from the locale files, so that a test names what a player sees. */
import { readFileSync } from 'node:fs';

type Tree = { readonly [key: string]: string | Tree };

export function words(
  language: string,
  file:
    | 'aloud'
    | 'captions'
    | 'certificate'
    | 'class'
    | 'explain'
    | 'explain-onward'
    | 'explore'
    | 'teachers'
    | 'ui'
    | 'feedback'
    | 'glossary'
    | 'hints'
    | 'jar'
    | 'lesson'
    | 'levels'
    | 'listed'
    | 'problems'
    | 'questions'
    | 'replay'
    | 'settings'
    | 'story',
): (key: string) => string {
  const tree = JSON.parse(readFileSync(`assets/locales/${language}/${file}.json`, 'utf8')) as Tree;
  return (key) => {
    let node: string | Tree | undefined = tree;
    for (const part of key.split('.')) node = typeof node === 'object' ? node[part] : undefined;
    if (typeof node !== 'string') throw new RangeError(`no text ${file}:${key} in ${language}`);
    return node;
  };
}
