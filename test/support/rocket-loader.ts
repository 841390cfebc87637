/**
 * What Cloudflare's Rocket Loader does to a page: its server writes another type on every script that a browser would run, and a script at the end
 * inserts copies with the right type, one after the other, once the page is there.
 */
export function throughRocketLoader(html: string): string {
  const stalled = html.replace(/<script(?![^>]*\btype=)/g, '<script type="rocket-text/javascript"');
  return stalled.replace(
    '</body>',
    `<script>(async () => {
  for (const stalled of document.querySelectorAll('script[type="rocket-text/javascript"]')) {
    const script = document.createElement('script');
    for (const { name, value } of stalled.attributes) if (name !== 'type') script.setAttribute(name, value);
    script.text = stalled.text;
    const ended = script.src ? new Promise((resolve) => (script.onload = script.onerror = resolve)) : null;
    stalled.replaceWith(script);
    await ended;
  }
})()</script></body>`,
  );
}
