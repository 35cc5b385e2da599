declare const brand: unique symbol;
/** A length of time in milliseconds. */
export type Milliseconds = number & { readonly [brand]: "milliseconds" };
