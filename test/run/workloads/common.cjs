module.exports = {
  seen: 0,
  iteration() {
    this.seen += 1;
  },
  counters() {
    return { seen: this.seen };
  },
};
