import { readFileSync } from 'node:fs';
import { makeImage } from './make-image.mjs';

const PHOTOS = 6;

/** Everything that the site serves but its pages: its own files, and those of each contender. */
export function siteFiles(contenders) {
  const own = ['site.css', 'site.js'].map((name) => [`/${name}`, readFileSync(new URL(name, import.meta.url))]);
  const photos = Array.from({ length: PHOTOS }, (_, index) => [`/photo-${index + 1}.png`, makeImage(320, 180, index + 2)]);
  const theirs = contenders.flatMap(({ id, files }) => Object.entries(files).map(([name, content]) => [`/c/${id}/${name}`, content]));
  return Object.fromEntries([...own, ['/hero.png', makeImage(960, 384, 1)], ['/favicon.ico', ''], ...photos, ...theirs]);
}
