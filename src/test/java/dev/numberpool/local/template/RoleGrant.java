package dev.numberpool.local.template;

/**
 * That something may be done to something.
 *
 * @param resource as the template names it: {@code NumbersTable.Arn}, {@code ${NumbersTable.Arn}/index/stock}
 */
public record RoleGrant(String action, String resource) {

    /** Whether it is a right to read the table's stream, which Lambda does in the name of a function. */
    boolean ofStream() {
        return resource.equals("NumbersTable.StreamArn") || action.equals("dynamodb:ListStreams");
    }
}
