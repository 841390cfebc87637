import { runInNewContext } from 'node:vm';

/**
 * A plugin for Rollup: packs the labels of `page/reopen-labels.ts`, which every visitor downloads, into one text. What is written in another
 * script is moved to where ASCII lies, character by character, for which the core would otherwise have to say six each.
 */
export function packLabels() {
  return {
    name: 'pack-labels',
    transform(code, id) {
      if (!id.includes('reopen-labels')) return null;
      const [literal] = /\{[^]*?\n\}/.exec(code);
      const labels = runInNewContext(`(${literal})`);
      const packed = `(${unpack})(${JSON.stringify(pack(labels))}.split("|"))`;
      if (JSON.stringify(Object.entries(runInNewContext(packed)).sort()) !== JSON.stringify(Object.entries(labels).sort())) {
        throw new Error('pack-labels: what is unpacked is not what was packed');
      }
      return { code: code.replace(literal, () => packed), map: null };
    },
  };
}

/** Code, label and distance of each. What is alike stands together. */
function pack(labels) {
  const codes = Object.keys(labels).sort(
    (one, other) => scriptOf(labels[one]) - scriptOf(labels[other]) || (labels[one] < labels[other] ? -1 : 1),
  );
  return codes
    .flatMap((code) => {
      const script = scriptOf(labels[code]);
      const lowest = Math.min(...codes.filter((each) => scriptOf(labels[each]) === script).flatMap((each) => charactersOf(labels[each])));
      const distance = script === 0 || script > LAST_SMALL ? 0 : lowest - FIRST;
      return [code, labels[code].replace(/[^ ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - distance)), distance || ''];
    })
    .join('|');
}

/** Where labels are moved to: right behind the space. */
const FIRST = 33;

/** Scripts behind it have more characters than fit into ASCII. */
const LAST_SMALL = 0x3000;

/** Where its script begins; 0 for Latin. */
function scriptOf(label) {
  const [start] = charactersOf(label).filter((character) => character > 0x2ff);
  return start === undefined || (start >= 0x1e00 && start < 0x2000) || /[a-z]/.test(label) ? 0 : start & ~0x7f;
}

function charactersOf(label) {
  return [...label].filter((character) => character !== ' ').map((character) => character.charCodeAt(0));
}

/** Runs in the core. */
const unpack = `(parts) => {
  const labels = {};
  while (parts[0]) {
    const [code, label, distance] = parts.splice(0, 3);
    labels[code] = label.replace(/[^ ]/g, (character) => String.fromCharCode(character.charCodeAt(0) + Number(distance)));
  }
  return labels;
}`;
