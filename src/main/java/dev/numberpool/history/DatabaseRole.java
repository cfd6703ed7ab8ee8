package dev.numberpool.history;

/** What a function may do on the database: it signs in as one of these. */
public enum DatabaseRole {
    /** Reads what happened. */
    READER("numberpool_reader", "SELECT"),
    /** Writes it down, and reads it. */
    WRITER("numberpool_writer", "SELECT, INSERT, UPDATE");

    private final String role;
    private final String privileges;

    DatabaseRole(String role, String privileges) {
        this.role = role;
        this.privileges = privileges;
    }

    /** As the {@code user} of a JDBC URL. */
    public String role() {
        return role;
    }

    String privileges() {
        return privileges;
    }
}
