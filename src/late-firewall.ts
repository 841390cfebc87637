/** The firewall, for pages whose core does not have it inside: it stands only once this has come. */
export { createFirewall } from './page/firewall.js';
