/**
 * Stand-in for an advertising pixel. It works off the queue that the snippet in the page has filled, sets a first-party
 * cookie, and reports each event by an image. `fbq('consent', 'revoke')` holds events back until `'grant'`.
 */
(() => {
  const pixel = window.fbq;
  if (!pixel || pixel.callMethod) return;

  const home = new URL('.', document.currentScript.src);
  const ids = [];
  const held = [];
  let allowed = true;

  const commands = {
    consent(state) {
      allowed = state !== 'revoke';
      if (allowed) held.splice(0).forEach((event) => report(event));
    },
    init(id) {
      if (!ids.includes(id)) ids.push(id);
    },
    track: report,
    trackCustom: report,
  };

  function report(event) {
    if (!allowed) return void held.push(event);
    for (const id of ids) {
      const query = new URLSearchParams({ id, ev: event, dl: location.href, rl: document.referrer, fbp: browserId(), ts: Date.now() });
      new Image().src = new URL(`tr?${query}`, home);
    }
  }

  function browserId() {
    const known = /(?:^|; )_fbp=([^;]+)/.exec(document.cookie);
    if (known) return known[1];
    const made = `fb.0.${Date.now()}.${Math.floor(Math.random() * 1e18)}`;
    document.cookie = `_fbp=${made}; Path=/; Max-Age=${90 * 86400}; SameSite=Lax`;
    return made;
  }

  pixel.callMethod = (command, ...rest) => commands[command]?.(...rest);
  for (const call of pixel.queue.splice(0)) pixel.callMethod(...call);
})();
