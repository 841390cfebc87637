{
  const allow = () => {
    for (const tag of document.querySelectorAll('script[type="text/plain"][data-category]')) {
      const script = document.createElement('script');
      for (const { name, value } of tag.attributes) if (name !== 'type') script.setAttribute(name, value);
      script.text = tag.text;
      script.async = false;
      tag.replaceWith(script);
    }
  };
  const ask = () => {
    const banner = document.createElement('div');
    banner.id = 'bare';
    banner.style.cssText =
      'position:fixed;inset:auto 0 0;padding:1rem;background:#fff;color:#222;border-top:1px solid #888;font:1rem/1.4 sans-serif;z-index:9';
    banner.append('We and our partners would like to keep information on your device and read it. You decide. ');
    for (const [words, answer] of [
      ['Accept all', 'yes'],
      ['Reject all', 'no'],
    ]) {
      const button = document.createElement('button');
      button.textContent = words;
      button.dataset.answer = answer;
      button.onclick = () => {
        document.cookie = `bare=${answer}; max-age=15552000; path=/; samesite=lax`;
        banner.remove();
        if (answer === 'yes') allow();
      };
      banner.append(button, ' ');
    }
    document.body.append(banner);
  };
  const answer = /(?:^|; )bare=(\w+)/.exec(document.cookie)?.[1];
  const start = answer === 'yes' ? allow : answer ? () => {} : ask;
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}
