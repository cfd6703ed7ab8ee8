package dev.numberpool;

import dev.numberpool.local.EmbeddedDynamo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/**
 * The DynamoDB that the tests run on: DynamoDB Local in this process, or what the system property
 * {@code numberpool.test.dynamodb} says, {@code localstack} or the address of one that runs already.
 */
final class ChosenDynamo {

    private static final String EMBEDDED = "embedded";
    private static final String LOCAL_STACK = "localstack";
    private static final String CHOICE = System.getProperty("numberpool.test.dynamodb", EMBEDDED);

    private ChosenDynamo() {}

    static boolean isLocalStack() {
        return CHOICE.equals(LOCAL_STACK);
    }

    /** @return its address, once it answers */
    static URI started() {
        return switch (CHOICE) {
            case EMBEDDED -> embedded();
            case LOCAL_STACK -> LocalStack.started();
            default -> URI.create(CHOICE);
        };
    }

    private static URI embedded() {
        try {
            return EmbeddedDynamo.inMemory(0).endpoint();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
