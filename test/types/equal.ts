/** True only for two types that are the same, not merely assignable. */
export type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles only for `true`: `sure<Equal<…>>()`. */
export function sure<_Claim extends true>(): void {}
