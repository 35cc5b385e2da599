const { MeterProvider, MetricReader } = await import(process.env.VERSION);

class Reader extends MetricReader {
  async onShutdown() {}
  async onForceFlush() {}
}

const provider = new MeterProvider();
const readers = [new Reader(), new Reader()];
for (const reader of readers) provider.addMetricReader(reader);
const orders = provider.getMeter("shop").createCounter("orders");
let placed = 0;

/** One order is counted, and both readers collect, as two exporters do that push at the same pace. */
export async function iteration() {
  placed += 1;
  orders.add(1, { region: "eu" });
  for (const reader of readers) {
    const { resourceMetrics } = await reader.collect();
    const counted = resourceMetrics.scopeMetrics[0].metrics[0].dataPoints[0].value;
    if (counted !== placed) throw new Error(`counted ${counted} of ${placed} orders`);
  }
}
