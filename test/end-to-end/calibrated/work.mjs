export function iteration() {
  JSON.parse(JSON.stringify({ numbers: Array.from({ length: 50 }, (_, index) => index) }));
}
