package dev.numberpool.runtime;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * A function in a fresh JVM with AWS's own Java runtime. On the class path is only what Lambda brings along; the
 * artifact is where Lambda unpacks it, and the environment is Lambda's and the template's, and nothing else.
 */
final class FunctionProcess implements AutoCloseable {

    private static final String RUNTIME = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /** What Lambda's Java runtime consists of, by the names of its jars. */
    private static final List<String> RUNTIME_JARS = List.of(
            "aws-lambda-java-runtime-interface-client",
            "aws-lambda-java-core",
            "aws-lambda-java-serialization",
            "utils-lite");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RuntimeApi runtime;
    private final Process process;
    private final Path log;

    private FunctionProcess(RuntimeApi runtime, Process process, Path log) {
        this.runtime = runtime;
        this.process = process;
        this.log = log;
    }

    /** @param settings what the template says of its environment */
    static FunctionProcess start(String name, String handler, Map<String, String> settings, Path taskRoot)
            throws IOException {
        var runtime = new RuntimeApi(name);
        Path log = Files.createDirectories(Path.of("target/functions")).resolve(name + ".log");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-classpath",
                        runtimeJars(),
                        RUNTIME,
                        handler)
                .directory(taskRoot.toFile()) // where the runtime looks for the handler
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(ofLambda(name, handler, runtime, taskRoot));
        builder.environment().putAll(settings);
        return new FunctionProcess(runtime, builder.start(), log);
    }

    /** @throws AssertionError if the process ends, or gives no answer for a minute */
    Outcome invoke(String event) {
        var outcome = runtime.invoke(event, PATIENCE);
        var ended = process.onExit().thenApply(done -> (Object) ("ended with " + done.exitValue()));
        try {
            return switch (outcome.applyToEither(ended, one -> one).get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                case Outcome known -> known;
                case Object other -> throw new AssertionError(other + "\n" + log());
            };
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            throw new AssertionError(log(), e);
        }
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        runtime.close();
    }

    private static String runtimeJars() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(jar -> RUNTIME_JARS.stream()
                        .anyMatch(name -> Path.of(jar).getFileName().toString().startsWith(name)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Lambda's own environment
     *     variables</a>
     */
    private static Map<String, String> ofLambda(String name, String handler, RuntimeApi runtime, Path taskRoot) {
        var variables = new HashMap<String, String>();
        variables.put("AWS_LAMBDA_RUNTIME_API", runtime.address());
        variables.put("_HANDLER", handler);
        variables.put("LAMBDA_TASK_ROOT", taskRoot.toString());
        variables.put("AWS_LAMBDA_FUNCTION_NAME", name);
        variables.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769");
        variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
        variables.put("AWS_REGION", "us-east-1");
        variables.put("AWS_ACCESS_KEY_ID", name); // by which those behind it know who asks
        variables.put("AWS_SECRET_ACCESS_KEY", "secret");
        variables.put("AWS_SESSION_TOKEN", "token");
        variables.put("LANG", "en_US.UTF-8");
        variables.put("TZ", ":UTC");
        return variables;
    }
}
