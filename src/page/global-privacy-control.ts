/** Whether the browser asks sites not to sell or share what they learn. Where it is not known it is undefined: https://w3c.github.io/gpc/ */
export function hasGlobalPrivacyControl(): boolean {
  return (navigator as { readonly globalPrivacyControl?: boolean }).globalPrivacyControl === true;
}
