package dev.numberpool.local.start;

import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Directories of this user alone: nobody else can read what is in them, or prepare what is run from them. */
public final class OwnDirectory {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private OwnDirectory() {}

    /**
     * For what can be made anew at any time: {@code numberpool} in {@code $XDG_CACHE_HOME}, which is {@code ~/.cache} if
     * it is not set.
     *
     * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base Directory</a>
     */
    public static Path cache() throws IOException {
        String chosen = System.getenv("XDG_CACHE_HOME");
        Path caches = chosen == null || chosen.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(chosen);
        return make(caches.resolve("numberpool"));
    }

    /**
     * Makes it where there is none, and shuts others out of one that is there.
     *
     * @throws IOException if it is another user's, or everybody's, as {@code /tmp}: that is left as it is
     */
    public static Path make(Path directory) throws IOException {
        Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        requireOwn(directory);
        var permissions = Files.getPosixFilePermissions(directory);
        if (permissions.contains(OTHERS_WRITE)) {
            throw new IOException("everybody may write to " + directory);
        }
        if (!permissions.equals(OWNER_ONLY)) {
            Files.setPosixFilePermissions(directory, OWNER_ONLY);
        }
        return directory;
    }

    /** What this user makes is this user's. */
    private static void requireOwn(Path directory) throws IOException {
        Path made = Files.createTempFile(directory, "owner", "");
        try {
            if (!Files.getOwner(made).equals(Files.getOwner(directory))) {
                throw new IOException(directory + " is another user's");
            }
        } finally {
            Files.delete(made);
        }
    }
}
