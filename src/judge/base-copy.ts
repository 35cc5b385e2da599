import type { VariantResult } from "../domain/results.ts";

type Placed = Pick<VariantResult, "name" | "role" | "revision" | "definition">;

/** Base's copy of a variant that the change alters, run on head beside head's own of the same name. */
export function isBaseCopy(variant: Placed, variants: readonly Placed[]): boolean {
  return isBaseDefined(variant) && headsOwn(variant, variants) !== null;
}

/** Run on head as base defines it: beside head's own, or in place of what head no longer has. */
export function isBaseDefined({ revision, definition }: Placed): boolean {
  return revision === "head" && definition === "base";
}

/** What head itself has of the same name and role; null: nothing. */
export function headsOwn<Some extends Placed>({ name, role }: Placed, variants: readonly Some[]): Some | null {
  return (
    variants.find(
      (other) => other.revision === "head" && other.definition === "head" && other.name === name && other.role === role,
    ) ?? null
  );
}

/** All that stands for head by itself: its own variants, and base's in place of those that it no longer has. */
export function headVariants<Some extends Placed>(variants: readonly Some[]): Some[] {
  return variants.filter((variant) => variant.revision === "head" && !isBaseCopy(variant, variants));
}
