package dev.numberpool;

import dev.numberpool.local.stream.StreamFunctions;
import io.micronaut.context.ApplicationContext;

/** The functions that template.yaml puts on the table's stream, on the table of a test. */
public final class LocalStream {

    private LocalStream() {}

    /** Serves them in the test's application until closed; they get what is written from now on. */
    public static StreamFunctions serve(ApplicationContext context) {
        var functions = PatientFunctions.load(context);
        String table = context.getRequiredProperty("numberpool.table", String.class);
        return StreamFunctions.serve(LocalDynamo.TEMPLATE, functions, LocalDynamo.endpoint(), table);
    }
}
