declare const brand: unique symbol;
/** A number of bytes; may be negative or a fraction where it is a rate. */
export type Bytes = number & { readonly [brand]: "bytes" };
