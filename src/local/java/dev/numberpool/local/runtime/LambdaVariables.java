package dev.numberpool.local.runtime;

import java.util.HashMap;
import java.util.Map;

/**
 * The environment variables that every function has from Lambda itself.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Lambda's environment
 *     variables</a>
 */
final class LambdaVariables {

    private LambdaVariables() {}

    static Map<String, String> of(String name, String handler, RuntimeApi runtime, JvmLaunch launch) {
        var variables = new HashMap<String, String>();
        variables.put("AWS_LAMBDA_RUNTIME_API", runtime.address());
        variables.put("_HANDLER", handler);
        variables.put("LAMBDA_TASK_ROOT", launch.directory().toString());
        variables.put("AWS_LAMBDA_FUNCTION_NAME", name);
        variables.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769");
        variables.put("AWS_LAMBDA_LOG_FORMAT", "JSON"); // as template.yaml has it
        variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", launch.start().word());
        variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
        variables.put("AWS_REGION", "us-east-1");
        variables.put("LANG", "en_US.UTF-8");
        variables.put("TZ", ":UTC");
        variables.putAll(credentials(name, runtime, launch.start()));
        return variables;
    }

    /** Those of a snapshot would be too old for who is restored from it: it has to ask for them. */
    private static Map<String, String> credentials(String name, RuntimeApi runtime, JvmLaunch.Start start) {
        return switch (start) {
            case ON_DEMAND ->
                Map.of(
                        "AWS_ACCESS_KEY_ID", name, // by which those behind it know who asks
                        "AWS_SECRET_ACCESS_KEY", "secret",
                        "AWS_SESSION_TOKEN", "token");
            case FOR_SNAPSHOT ->
                Map.of(
                        "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                        runtime.credentials().toString(),
                        "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                        "token");
        };
    }
}
