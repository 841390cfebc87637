/* The app of a page that React hydrates: an element, the body, or the whole document, as `<body data-hydrate>` says. */
const { createElement: h, useState } = React;

function Counter() {
  const [count, setCount] = useState(0);
  return h('button', { onClick: () => setCount(count + 1) }, `Pressed ${count}`);
}

/* What the server wrote besides, as React elements: each is hydrated as it stands there. */
const elementOf = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.id === 'app') return h('div', { id: 'app', key: 'app' }, h(Counter));
  if (node.id === 'tierconsent') return null; // not the server's
  const names = { charset: 'charSet', class: 'className' };
  const props = Object.fromEntries([...node.attributes].map(({ name, value }) => [names[name] ?? name, value]));
  if (node.localName === 'script' && node.text) props.dangerouslySetInnerHTML = { __html: node.text };
  const children = props.dangerouslySetInnerHTML ? [] : [...node.childNodes].map(elementOf);
  return h(node.localName, props, ...children);
};

const where = document.body.dataset.hydrate;
if (where === 'app') ReactDOMClient.hydrateRoot(document.getElementById('app'), h(Counter));
else if (where === 'body')
  ReactDOMClient.hydrateRoot(
    document.body,
    [...document.body.childNodes].map(elementOf).filter((each) => each !== null),
  );
else ReactDOMClient.hydrateRoot(document, elementOf(document.documentElement));
