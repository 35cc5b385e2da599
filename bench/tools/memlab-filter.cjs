// What memlab's maintainers advise for Node, whose leaks its built-in detector (for pages in a browser) doesn't know: every
// object that was allocated between the first two snapshots and is still there in the third.
module.exports = { leakFilter: () => true };
