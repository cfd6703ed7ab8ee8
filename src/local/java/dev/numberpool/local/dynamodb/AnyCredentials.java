package dev.numberpool.local.dynamodb;

/** What the SDK wants to have found before it calls a DynamoDB that does not look at it. */
public final class AnyCredentials {

    private AnyCredentials() {}

    /** From now on, in the whole process. */
    public static void use() {
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        System.setProperty("aws.region", "us-east-1");
    }
}
