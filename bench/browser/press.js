/* What follows a press: the next frame, and the tags. Times count from when the browser took the press. */

bench.armPress = () => {
  addEventListener(
    'click',
    ({ timeStamp }) => {
      bench.pressedAt = timeStamp;
      requestAnimationFrame(() => {
        // Something has to be drawn: of a frame in which a layer only goes away Chromium tells nothing, so Event Timing would never come.
        document.body.style.outline = '1px solid #eee';
        afterPaint((now) => (bench.nextFrame = now - timeStamp));
      });
    },
    { capture: true, once: true },
  );
};

/** Resolves when the next frame has been drawn, and the browser has told of the event. */
bench.told = async () => {
  while (bench.nextFrame === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 150));
};

/** Adds elements the way pages do, a hundred at a time, and resolves when who watches the page has had its turn. */
bench.insert = async (count) => {
  const box = document.createElement('section');
  box.hidden = true;
  document.body.append(box);
  for (let added = 0; added < count;) {
    for (let batch = 0; batch < 100; batch++, added++) {
      const element = document.createElement('p');
      element.textContent = String(added);
      box.append(element);
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
};

/** Elements in the page, those in open shadow roots included. */
bench.countElements = (root = document) => {
  const elements = [...root.querySelectorAll('*')];
  return elements.length + elements.reduce((sum, { shadowRoot }) => sum + (shadowRoot ? bench.countElements(shadowRoot) : 0), 0);
};
