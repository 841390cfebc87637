/**
 * Stand-in for a learning platform: shows how far the learner has come in every `[data-learn-progress]`, and lets
 * a `[data-learn-complete]` button mark the lesson as done. Without it the platform has nothing to show, hence `necessary`.
 */
(() => {
  const script = document.currentScript;
  const course = script.dataset.course ?? 'unknown';
  const api = (path) => new URL(`api/${path}?course=${encodeURIComponent(course)}`, script.src);
  const KEY = 'learn-progress';

  const lessonsDone = () => JSON.parse(localStorage.getItem(KEY) ?? '{}');
  const isDone = (lesson) => lessonsDone()[lesson] === true;

  function draw(place, { title, done, of }) {
    const bar = document.createElement('progress');
    bar.max = of;
    bar.value = done;
    bar.ariaLabel = `${title}: progress`;
    Object.assign(bar.style, { display: 'block', width: '100%', height: '0.75rem', accentColor: 'currentColor' });
    const words = document.createElement('span');
    words.textContent = `${done} of ${of} lessons done`;
    place.replaceChildren(bar, words);
  }

  async function start() {
    const progress = await fetch(api('progress')).then((answer) => answer.json());
    const places = document.querySelectorAll('[data-learn-progress]');
    const show = () => {
      const done = progress.done + Object.keys(lessonsDone()).length;
      places.forEach((place) => draw(place, { ...progress, done: Math.min(done, progress.of) }));
    };
    for (const button of document.querySelectorAll('[data-learn-complete]')) {
      const lesson = button.dataset.learnComplete;
      const update = () => {
        button.disabled = isDone(lesson);
        if (button.disabled) button.textContent = 'Lesson done';
      };
      button.addEventListener('click', () => {
        localStorage.setItem(KEY, JSON.stringify({ ...lessonsDone(), [lesson]: true }));
        fetch(api('complete'), { method: 'POST', mode: 'no-cors', keepalive: true }).catch(() => {});
        update();
        show();
      });
      update();
    }
    show();
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
