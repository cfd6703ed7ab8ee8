package dev.numberpool.history;

/** A text as PostgreSQL can keep it: it has no NUL. */
final class StoredText {

    private StoredText() {}

    static String of(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
