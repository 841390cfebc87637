/** Says on one line what is being measured, and about how long it will take. */
export function startProgress(total, { stream = process.stderr, now = Date.now } = {}) {
  const begun = now();
  let done = 0;
  let lastLine = '';
  return {
    /** @param {string} group one line per group where the terminal cannot rewrite it @param {string} detail */
    say(group, detail) {
      const text = `${group} · ${detail} · ${Math.floor((done / total) * 100)} %${left(begun, done, total, now())}`;
      if (stream.isTTY) stream.write(`\r\x1b[2K${text}`);
      else if (group !== lastLine) stream.write(`${text}\n`);
      lastLine = group;
    },
    step: () => (done += 1),
    end: () => stream.isTTY && stream.write('\r\x1b[2K'),
  };
}

function left(begun, done, total, at) {
  if (done === 0) return '';
  const minutes = (((at - begun) / done) * (total - done)) / 60_000;
  return ` · ${minutes < 1 ? 'less than a minute' : `about ${Math.round(minutes)} min`} left`;
}
