/* When something is to be seen, and when it has come to rest. It looks in every frame, so it is only there where that is measured. */
const REST = 400; // ms without any change

/** What a path of selectors leads to, through open shadow roots. */
bench.find = (path) => {
  let from = document;
  for (const [depth, selector] of path.entries()) {
    const found = (depth === 0 ? from : from.shadowRoot)?.querySelector(selector);
    if (!found) return null;
    from = found;
  }
  return from;
};

/** The middle of it, for a real press. */
bench.middleOf = (path) => {
  const { left, top, width, height } = bench.find(path).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

/** Resolves to when it was first painted and to when it came to rest, or to null after the time limit. */
bench.watch = (path, limit = 30_000) =>
  new Promise((resolve) => {
    const start = performance.now();
    const seen = { painted: null, settled: null, look: null };
    const frame = () => {
      const element = bench.find(path);
      const look = element && lookOf(element);
      afterPaint((now) => {
        if (look) note(seen, look, now);
        if (seen.painted !== null && now - seen.settled >= REST) return resolve({ painted: seen.painted, settled: seen.settled });
        if (now - start > limit) return resolve(null);
        requestAnimationFrame(frame);
      });
    };
    requestAnimationFrame(frame);
  });

function note(seen, { text, moves }, now) {
  seen.painted ??= now;
  if (moves || text !== seen.look) seen.settled = now;
  seen.look = text;
}

/** Its place and opacity as one text, or null where nobody can see it. */
function lookOf(element) {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const inView = width > 0 && height > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  if (!inView || getComputedStyle(element).visibility !== 'visible') return null;
  let opacity = 1;
  for (let each = element; each instanceof Element; each = each.parentElement ?? each.getRootNode().host) {
    opacity *= Number(getComputedStyle(each).opacity);
  }
  if (opacity < 0.05) return null;
  const moves = element.getAnimations({ subtree: true }).some(isUnderWay);
  return { text: [left, top, width, height, opacity].join(), moves };
}

function isUnderWay(animation) {
  return animation.playState === 'running' && animation.effect?.getComputedTiming().endTime !== Infinity;
}

/** The next task after `requestAnimationFrame` comes when the frame has been drawn. This one does not queue up behind others. */
function afterPaint(run) {
  scheduler.postTask(() => run(performance.now()), { priority: 'user-blocking' });
}

bench.isSeen = (path) => {
  const element = bench.find(path);
  return element !== null && lookOf(element) !== null;
};
