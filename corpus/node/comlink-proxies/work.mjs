const { expose, proxy, wrap } = (await import(process.env.VERSION)).default;

class Cart {
  items = [];
  add(item) {
    this.items.push(item);
    return this.items.length;
  }
}

const { port1, port2 } = new MessageChannel();
expose({ open: () => proxy(new Cart()) }, port1);
const shop = wrap(port2);
let sold = 0;

/** Opens a cart on the other side, uses it, and lets it go. */
export async function iteration() {
  sold += 1;
  const cart = await shop.open();
  await cart.add(sold);
  const size = await cart.add(sold);
  if (size !== 2) throw new Error(`there are ${size} items in the cart`);
}

export function teardown() {
  port1.close();
}
