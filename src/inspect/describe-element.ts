const TELLING = ['id', 'src', 'data-src', 'href', 'data-href', 'action', 'type', 'rel'];
const LONGEST = 120;

/** An element as an owner would look for it: `script src="https://stats.example.com/s.js"`. */
export function describeElement(element: Element): string {
  const attributes = TELLING.flatMap((name) => {
    const value = element.getAttribute(name);
    return value && value !== 'text/plain' ? [`${name}="${shorten(value)}"`] : [];
  });
  const code = element instanceof HTMLScriptElement && !element.src ? element.text.trim().replace(/\s+/g, ' ') : '';
  return [element.localName, ...attributes, ...(code ? [`"${shorten(code)}"`] : [])].join(' ');
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
