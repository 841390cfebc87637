/** Every adapter, under the name of its key in `integrations`. The build makes a file of each, and the file that holds everything holds them all. */
export { adobe } from './adobe.js';
export { alloy } from './alloy.js';
export { amplitude } from './amplitude.js';
export { clarity } from './clarity.js';
export { hubspot } from './hubspot.js';
export { matomo } from './matomo.js';
export { meta } from './meta.js';
export { mixpanel } from './mixpanel.js';
export { pinterest } from './pinterest.js';
export { posthog } from './posthog.js';
export { shopify } from './shopify.js';
export { snowplow } from './snowplow.js';
export { tiktok } from './tiktok.js';
export { uet } from './uet.js';
export { wordpress } from './wordpress.js';
