package dev.numberpool;

import dev.numberpool.local.lambda.LambdaFunctions;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;

/**
 * The template's functions on a machine that may be busy: each may run for as long as a test waits. With the template's
 * limits a large order that is filled at once elsewhere would be answered as one that is still being filled.
 */
public final class PatientFunctions {

    private PatientFunctions() {}

    public static LambdaFunctions load(ApplicationContext context) {
        var timeout = Duration.ofSeconds(Patience.SECONDS);
        return LambdaFunctions.load(
                LocalDynamo.TEMPLATE.functions().stream()
                        .map(function -> function.withTimeout(timeout))
                        .toList(),
                context);
    }
}
