// SPDX-License-Identifier: Apache-2.0
package org.jackfield.nativelibrary;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A native library that one plug-in has opened for itself. Its functions are seen by nobody else in the process (RTLD_LOCAL; JNA's own
 * choice would let a second revision run the first one's code), all of them are bound at once (RTLD_NOW), and it is unloaded with its
 * last user: a product in which a thread hangs keeps it in place.
 *
 * <p>Threads: any.
 */
public final class PluginLibrary implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PluginLibrary.class);

    /** {@code dlopen}'s flags on Linux: bind everything now, show nothing to others. */
    private static final int RTLD_NOW = 2;

    private static final int RTLD_LOCAL = 0;

    private final NativeLibrary library;
    private final Map<String, ?> options;
    private final Class<?> functions;
    private final String origin;

    /** The plug-in itself, and each product. */
    private final AtomicInteger users = new AtomicInteger(1);

    private PluginLibrary(NativeLibrary library, Map<String, ?> options, Class<?> functions, String origin) {
        this.library = library;
        this.options = options;
        this.functions = functions;
        this.origin = origin;
    }

    /**
     * Opens the library at {@code path} or, if that is empty, the one that travels in the bundle of {@code functions}, and binds the
     * native methods of that class to it.
     *
     * @param functions whose native methods are the library's functions; no other library may be bound to it now
     * @param name the library's, without {@code lib}
     * @param path file name of a library of the system, or what the system's linker finds; empty for the bundled one
     * @param folder of the plug-in's own, in which nothing else lies
     * @throws NoLibraryException if it cannot be opened, or lacks a function
     */
    public static PluginLibrary open(Class<?> functions, String name, String path, Path folder) {
        String file =
                path.isBlank() ? BundledLibrary.unpack(functions, name, folder).toString() : path.strip();
        String origin = path.isBlank() ? "bundled" : path.strip();
        Map<String, ?> options =
                Map.of(Library.OPTION_OPEN_FLAGS, RTLD_NOW | RTLD_LOCAL, Library.OPTION_CLASSLOADER, loader(functions));
        NativeLibrary library;
        try {
            library = NativeLibrary.getInstance(file, options);
        } catch (LinkageError e) {
            throw new NoLibraryException("%s cannot be opened: %s".formatted(file, reason(e)), e);
        }
        try {
            Native.register(functions, library);
        } catch (LinkageError e) {
            forget(functions);
            library.close();
            throw new NoLibraryException("%s is no lib%s: %s".formatted(file, name, reason(e)), e);
        }
        return new PluginLibrary(library, options, functions, origin);
    }

    private static ClassLoader loader(Class<?> functions) {
        ClassLoader loader = functions.getClassLoader();
        return loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }

    /** The linker's own words stand in the second line. */
    private static String reason(Throwable e) {
        return String.valueOf(e.getMessage())
                .lines()
                .limit(2)
                .skip(1)
                .findFirst()
                .orElseGet(() -> String.valueOf(e.getMessage()));
    }

    /** {@code bundled}, or the path that was asked for. */
    public String origin() {
        return origin;
    }

    /** Whether it has such a function: revisions differ. */
    public boolean has(String function) {
        try {
            library.getFunction(function);
            return true;
        } catch (UnsatisfiedLinkError e) {
            return false;
        }
    }

    /**
     * Functions that the native methods of a class cannot have, because their number of arguments varies: calling them allocates.
     *
     * @param type an interface of such functions
     */
    public <T extends Library> T variadic(Class<T> type) {
        InvocationHandler handler = new Library.Handler(library.getFile().getPath(), type, options);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** A product begins to use it. */
    public void acquire() {
        users.incrementAndGet();
    }

    /** A product that used it is closed. */
    public void release() {
        if (users.decrementAndGet() == 0) {
            Native.unregister(functions);
            forget(functions);
            library.close();
        }
    }

    /**
     * JNA keeps what it was told of a class in a map with weak keys, whose values name the class again: it would stay for ever, and with
     * it the class loader of the bundle's revision. Nothing public takes it out.
     */
    private static void forget(Class<?> functions) {
        try {
            Field options = Native.class.getDeclaredField("typeOptions");
            options.setAccessible(true);
            if (options.get(null) instanceof Map<?, ?> map) {
                map.remove(functions);
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("This version of JNA keeps {}: each update of its plug-in costs some memory", functions, e);
        }
    }

    /** The plug-in itself needs it no longer. To be called once; nothing more may be made of it. */
    @Override
    public void close() {
        release();
    }

    /** Whether it is still in place. */
    public boolean open() {
        return users.get() > 0;
    }
}
