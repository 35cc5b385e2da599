import { expect, it } from "vitest";
import { functionName } from "../../../src/locate/heaptrack/function-name.ts";

it.each([
  ["keep", "keep"],
  ["std::vector<int>::push_back(int&&)", "std::vector<int>::push_back(int&&)"],
  ["main::leakproof::run::he36ad373383a305c", "main::leakproof::run"],
  ["keeping::main::_$u7b$$u7b$closure$u7d$$u7d$::h0123456789abcdef", "keeping::main::{{closure}}"],
  ["alloc::vec::Vec$LT$T$C$A$GT$::push::h32ab62730af66c1e", "alloc::vec::Vec<T,A>::push"],
  ["_$LT$u8$u20$as$u20$alloc..vec..SpecFromElem$GT$::from_elem", "<u8 as alloc::vec::SpecFromElem>::from_elem"],
  ["_RNvNtCslNYArtu3iFV_5alloc5alloc12alloc_zeroed", null],
  ["", null],
])("%s is %s", (symbol, name) => {
  expect(functionName(symbol)).toBe(name);
});
