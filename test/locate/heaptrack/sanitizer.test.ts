import { expect, it } from "vitest";
import { sanitizerRemark } from "../../../src/locate/heaptrack/sanitizer.ts";

it.each([
  "==7435==ASan runtime does not come first in initial library list; you should either link runtime to your application",
  'LeakSanitizer: CHECK failed: lsan_interceptors.cpp:82 "((!lsan_init_is_running)) != (0)" (0x0, 0x0) (tid=12420)',
])("says that a sanitizer is in the way: %s", (words) => {
  expect(sanitizerRemark(words)).toContain("-fsanitize");
});

it("says nothing of what a sanitizer found", () => {
  expect(sanitizerRemark("==1==ERROR: AddressSanitizer: heap-use-after-free on address 0x602000000010")).toBeNull();
});
