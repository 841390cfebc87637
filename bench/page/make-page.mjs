/**
 * The page that every contender is put into: a training provider's overview, with a hero image, six smaller ones, a style sheet, a script of
 * its own and about 40 kB of HTML.
 */
import { randomFrom } from './random.mjs';

/** @typedef {import('../contenders/contender.mjs').Contender} Contender @typedef {import('../contenders/contender.mjs').Tag} Tag */

const SECTIONS = 20;
const WORDS =
  `course lesson forest saw safety chain work class teacher tree learn practice week morning group tool sharp ground branch weather
examination certificate place book price day begin advanced trainer method question answer plan rope climb cut fell clear path machine
oil engine check care hand eye glove helmet boot road field team first second every often small large careful quick`.split(/\s+/);

/**
 * @param {Contender} contender
 * @param {readonly Tag[]} tags those in the middle, then those at the end
 * @param {number} inTheMiddle how many of them stand behind the first section
 */
export function makePage(contender, tags, inTheMiddle = 0) {
  const random = randomFrom(7);
  const [early, late] = [tags.slice(0, inTheMiddle), tags.slice(inTheMiddle)].map((some) => some.map(contender.write).join('\n'));
  const sections = Array.from({ length: SECTIONS }, (_, index) => section(index + 1, random));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Fernhill Training: courses</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${contender.head(tags)}
<link rel="stylesheet" href="/site.css">
<script defer src="/site.js"></script>
</head>
<body>
<header><strong>Fernhill Training</strong><nav><ul><li><a href="/">Courses</a></li><li><a href="/dates">Dates</a></li><li><a href="/privacy">Privacy</a></li></ul></nav><form><input name="q" aria-label="Search"></form></header>
<main>
<h1>Courses for those who work in the woods</h1>
<img class="hero" src="/hero.png" width="960" height="384" alt="" fetchpriority="high">
${sections[0]}
<script>benchPlain()</script>
${early}
${sections.slice(1).join('\n')}
</main>
<footer><ul id="contents"></ul><p>Fernhill Training, 1 Mill Lane. <a href="/privacy">Privacy policy</a></p></footer>
${late}
${contender.bodyEnd}
</body>
</html>
`;
}

function section(number, random) {
  const text = () => Array.from({ length: 4 }, () => sentence(random)).join(' ');
  const image = number <= 6 ? `<img src="/photo-${number}.png" width="320" height="180" alt="" loading="lazy">` : '';
  const rows = Array.from(
    { length: 4 },
    (_, row) => `<tr><td>${number}.${row + 1}</td><td>${sentence(random)}</td><td>${Math.floor(random() * 400)} €</td></tr>`,
  );
  return `<section><h2 id="part-${number}">${sentence(random).slice(0, 32)}</h2>
<p>${text()}</p><p>${text()}</p>
<div class="cards"><div class="card">${image}<h3>${sentence(random).slice(0, 24)}</h3><p>${text()}</p></div><div class="card"><p>${text()}</p></div></div>
<table><tbody>${rows.join('')}</tbody></table></section>`;
}

function sentence(random) {
  const words = Array.from({ length: 8 + Math.floor(random() * 8) }, () => WORDS[Math.floor(random() * WORDS.length)]);
  const text = words.join(' ');
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}
