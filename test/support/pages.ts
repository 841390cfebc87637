/** The parts of a page. What is left out is as an owner would have it who follows the README. */
export interface PageParts {
  /** The JSON block: an object, the text as it stands, or null for no block. */
  readonly config?: object | string | null;
  /** Our own tag, after the block. */
  readonly tag?: string;
  readonly head?: string;
  readonly body?: string;
  readonly lang?: string;
}

export const ASYNC_TAG = '<script async src="/assets/tierconsent.js"></script>';
/** The core with the firewall inside. */
export const FIREWALL_TAG = '<script src="/assets/tierconsent.firewall.js"></script>';
export const PLAIN_TAG = '<script src="/assets/tierconsent.js"></script>';

/** The beginning of a page, up to the start of its body: for pages that are streamed. */
export function startOfPage({ config = {}, tag = ASYNC_TAG, head = '', lang = 'en' }: PageParts = {}): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A page</title>
${configBlock(config)}
${tag}
${head}
</head>
<body>
`;
}

export function pageWith({ body = '<main><h1>A page</h1></main>', ...parts }: PageParts = {}): string {
  return `${startOfPage(parts)}${body}\n</body>\n</html>\n`;
}

export function configBlock(config: object | string | null, attributes = ''): string {
  if (config === null) return '';
  const text = typeof config === 'string' ? config : JSON.stringify(config);
  return `<script type="application/json" data-tierconsent ${attributes}>${text}</script>`;
}

/** Code that notes that it ran. */
export function says(name: string): string {
  return `(window.ran ??= []).push(${JSON.stringify(name)});`;
}

/** Tagged elements, as owners write them. */
export const tagged = {
  inline: (category: string, code: string, attributes = '') =>
    `<script type="text/plain" data-category="${category}" ${attributes}>${code}</script>`,
  external: (category: string, src: string, attributes = '') =>
    `<script type="text/plain" data-category="${category}" src="${src}" ${attributes}></script>`,
  frame: (category: string, src: string, attributes = '') =>
    `<iframe data-category="${category}" data-src="${src}" title="A frame" ${attributes}></iframe>`,
  image: (category: string, src: string, attributes = '') => `<img data-category="${category}" data-src="${src}" alt="" ${attributes}>`,
};

/** One inline script per category, each saying its category's name. */
export const oneOfEach = ['necessary', 'functional', 'analytics', 'marketing'].map((id) => tagged.inline(id, says(id))).join('\n');
