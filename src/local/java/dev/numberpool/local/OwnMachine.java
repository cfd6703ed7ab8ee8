package dev.numberpool.local;

import java.util.Map;

/**
 * How long an application waits for a DynamoDB and a PostgreSQL on its own machine. In the cloud two seconds of silence
 * mean that an answer was lost, and another attempt is the cure. Here they mean that the machine is busy: DynamoDB Local
 * writes one transaction at a time, and what was given up at work and sent again only makes the others wait longer.
 */
public final class OwnMachine {

    private static final String PATIENCE = "60s";

    /** The settings for DynamoDB. */
    public static final Map<String, String> DYNAMODB =
            Map.of("numberpool.dynamodb.attempt-timeout", PATIENCE, "numberpool.dynamodb.call-timeout", "120s");

    /** The settings for the history. */
    public static final Map<String, String> HISTORY =
            Map.of("numberpool.history.patience", PATIENCE, "numberpool.history.answer", PATIENCE);

    private OwnMachine() {}
}
