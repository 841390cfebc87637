/** Every adapter, under the name of its key in `integrations`. The build makes a file of each, and the file that holds everything holds them all. */
export { meta } from './meta.js';
export { uet } from './uet.js';
