package dev.numberpool.local.runtime;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the JVM of a function is started.
 *
 * @param directory the runtime looks there for classes that are not on the class path
 */
public record JvmLaunch(Start start, List<String> flags, List<Path> classPath, Path directory) {

    /** What Lambda's Java runtime consists of, by the names of its jars. */
    private static final List<String> RUNTIME_JARS = List.of(
            "aws-lambda-java-runtime-interface-client",
            "aws-lambda-java-core",
            "aws-lambda-java-serialization",
            "utils-lite");

    private static final String SERIAL_GC = "-XX:+UseSerialGC";
    private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    /** Where Lambda tells org.crac to register hooks. */
    private static final String HOOKS = "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";

    public JvmLaunch {
        flags = List.copyOf(flags);
        classPath = List.copyOf(classPath);
    }

    /** For a request, as Lambda starts {@code java25}. */
    public static JvmLaunch onDemand(Path taskRoot) {
        return new JvmLaunch(Start.ON_DEMAND, List.of(SERIAL_GC, FIRST_COMPILER_ONLY, HOOKS), runtimeJars(), taskRoot);
    }

    /** For a snapshot, where Lambda leaves all compilers on. */
    public static JvmLaunch forSnapshot(Path taskRoot) {
        return new JvmLaunch(Start.FOR_SNAPSHOT, List.of(SERIAL_GC, HOOKS), runtimeJars(), taskRoot);
    }

    /**
     * As the entry point of an image may do it: with the artifact itself on the class path, for what comes by the
     * runtime's own class loader is in no cache.
     *
     * @param directory any without classes
     */
    public static JvmLaunch withCache(Path artifact, Path directory, Path cache) {
        return new JvmLaunch(
                Start.ON_DEMAND,
                List.of(SERIAL_GC, FIRST_COMPILER_ONLY, "-XX:AOTCache=" + cache),
                withRuntime(artifact),
                directory);
    }

    /** What makes such a cache of all that has run when the process is stopped: the rehearsal is enough. */
    public static JvmLaunch makingCache(Path artifact, Path directory, Path cache) {
        return new JvmLaunch(
                Start.FOR_SNAPSHOT,
                List.of(SERIAL_GC, FIRST_COMPILER_ONLY, HOOKS, "-XX:AOTCacheOutput=" + cache),
                withRuntime(artifact),
                directory);
    }

    /** Where nobody tells org.crac to whom it is to give the hooks. */
    public JvmLaunch withoutHooks() {
        return new JvmLaunch(
                start, flags.stream().filter(flag -> !flag.equals(HOOKS)).toList(), classPath, directory);
    }

    private static List<Path> withRuntime(Path artifact) {
        return Stream.concat(Stream.of(artifact), runtimeJars().stream()).toList();
    }

    private static List<Path> runtimeJars() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> RUNTIME_JARS.stream()
                        .anyMatch(name -> jar.getFileName().toString().startsWith(name)))
                .toList();
    }

    /** What Lambda starts a function for, in Lambda's words. */
    public enum Start {
        ON_DEMAND("on-demand"),
        FOR_SNAPSHOT("snap-start");

        private final String word;

        Start(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
