import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.beanutils.PropertyUtils;

/** A plug-in is loaded by a class loader of its own, a bean of it is looked at, and all of it is forgotten. */
public final class Main {
    public static final class Customer {
        public String getName() {
            return "Ada";
        }
    }

    /** Defines Customer anew, and leaves the rest to its parent. */
    private static final class Plugin extends ClassLoader {
        private final byte[] customer;

        Plugin(byte[] customer) {
            super(Main.class.getClassLoader());
            this.customer = customer;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(Customer.class.getName())) return super.loadClass(name, resolve);
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defineClass(name, customer, 0, customer.length) : loaded;
        }
    }

    public static void main(String[] arguments) throws IOException {
        byte[] customer;
        try (InputStream code = Main.class.getResourceAsStream("Main$Customer.class")) {
            customer = code.readAllBytes();
        }
        Leakproof.run(() -> {
            try {
                Class<?> loaded = new Plugin(customer).loadClass(Customer.class.getName());
                if (loaded == Customer.class) throw new AssertionError("the plug-in has not loaded its own class");
                Object bean = loaded.getDeclaredConstructor().newInstance();
                Object name = PropertyUtils.getProperty(bean, "name");
                if (!"Ada".equals(name)) throw new AssertionError("the name is " + name);
            } catch (ReflectiveOperationException error) {
                throw new AssertionError(error);
            }
        });
    }
}
