/**
 * @typedef {object} Condition
 * @property {string} id
 * @property {string} name
 * @property {number} cpu how many times slower
 * @property {{ offline: boolean, latency: number, downloadThroughput: number, uploadThroughput: number } | null} network as DevTools has it
 */

/** @type {readonly Condition[]} */
export const CONDITIONS = [
  { id: 'plain', name: 'unthrottled', cpu: 1, network: null },
  {
    id: 'slow',
    name: 'CPU ×4, Fast 3G',
    cpu: 4,
    // DevTools' own figures: 1.6 Mbit/s down and 750 kbit/s up, less a tenth; 150 ms there and back, times 3.75.
    network: { offline: false, latency: 562.5, downloadThroughput: 188_744, uploadThroughput: 86_400 },
  },
];
