/**
 * Stand-in for an analytics tag. It works off the data layer and understands consent mode: with `analytics_storage` denied
 * it writes no cookie and sends only a ping without an id. Each hit says in `gcs=G1xy` what it knew of consent
 * (x is `ad_storage`, y is `analytics_storage`: 1 granted, 0 denied, - never told).
 */
(() => {
  const self = new URL(document.currentScript.src);
  const measurementId = self.searchParams.get('id');
  const layer = (window[self.searchParams.get('l') ?? 'dataLayer'] ??= []);
  const settings = {};
  const consent = {};
  const waiting = [];
  let holding = null;

  const commands = {
    consent(kind, values) {
      if (values.region) return; // This stand-in knows no regions; the default without a region counts.
      for (const name of Object.keys(values)) if (values[name] === 'granted' || values[name] === 'denied') consent[name] = values[name];
      if (kind === 'default' && values.wait_for_update) holding ??= setTimeout(letGo, values.wait_for_update);
      if (kind === 'update') letGo();
    },
    set(name, value) {
      settings[name] = value;
    },
    config(id) {
      if (id === measurementId) hit('page_view');
    },
    event(name, fields) {
      hit(name, fields);
    },
  };

  function letGo() {
    clearTimeout(holding);
    holding = 0;
    waiting.splice(0).forEach((send) => send());
  }

  function hit(name, fields = {}) {
    if (window[`ga-disable-${measurementId}`] === true) return;
    if (holding) return void waiting.push(() => hit(name, fields));
    const mayStore = consent.analytics_storage !== 'denied';
    const query = new URLSearchParams({ v: 2, tid: measurementId, en: name, gcs: `G1${flag('ad_storage')}${flag('analytics_storage')}` });
    if (consent.ad_storage === 'denied' || consent.ad_personalization === 'denied') query.set('npa', 1);
    if (mayStore) query.set('cid', clientId());
    query.set('dl', location.origin + location.pathname);
    query.set('dt', document.title);
    for (const field of Object.keys(fields)) query.set(`ep.${field}`, fields[field]);
    fetch(new URL(`/tag/g/collect?${query}`, self), {
      method: 'POST',
      mode: 'no-cors',
      keepalive: true,
      credentials: mayStore ? 'include' : 'omit',
    }).catch(() => {});
  }

  function flag(name) {
    return { granted: '1', denied: '0' }[consent[name]] ?? '-';
  }

  function clientId() {
    const known = /(?:^|; )_ga=GA1\.1\.([^;]+)/.exec(document.cookie);
    const seconds = Math.floor(Date.now() / 1000);
    const id = known ? known[1] : `${Math.floor(Math.random() * 2 ** 31)}.${seconds}`;
    const rest = `Path=/; Max-Age=${400 * 86400}; SameSite=Lax`;
    document.cookie = `_ga=GA1.1.${id}; ${rest}`;
    document.cookie = `_ga_${measurementId.replace('G-', '')}=GS2.1.s${seconds}; ${rest}`;
    return id;
  }

  // Only `arguments` objects are commands, as with the real tag: a pushed array or object is data.
  function take(item) {
    if (Object.prototype.toString.call(item) === '[object Arguments]') commands[item[0]]?.(...[...item].slice(1));
  }

  const push = layer.push.bind(layer);
  layer.push = (...items) => {
    const length = push(...items);
    items.forEach(take);
    return length;
  };
  [...layer].forEach(take);
})();
