import { describe, expect, it } from "vitest";
import { placeOf } from "../../accuracy/place.ts";

const SOURCE = `class Sessions:
    def iteration(self):
        self.kept.append(1)

class Requests:
    def iteration(self):
        self.kept.append(2)
        self.seen.add(2)
`;

describe("the place of a label", () => {
  it("is the one line with its text", () => {
    const place = placeOf({ file: "a.py", line: "self.seen.add(" }, SOURCE);
    expect(place).toEqual({ file: "a.py", line: 8 });
  });

  it("is the next line with its text after the one that tells it apart from others", () => {
    const place = placeOf({ file: "a.py", line: "self.kept.append(", after: "class Requests" }, SOURCE);
    expect(place).toEqual({ file: "a.py", line: 7 });
  });

  it.each([
    ["a text that no line has", { line: "self.lost" }, "a.py has 0 lines with `self.lost`"],
    ["a text that several lines have", { line: "self.kept.append(" }, "a.py has 2 lines"],
    ["an ambiguous line before it", { line: "self.seen.add(", after: "def iteration" }, "a.py has 2 lines"],
    ["a text that is above the line before it", { line: "class Sessions", after: "class Requests" }, "no line with"],
  ])("is refused for %s", (_, label, message) => {
    expect(() => placeOf({ file: "a.py", ...label }, SOURCE)).toThrow(message);
  });
});
