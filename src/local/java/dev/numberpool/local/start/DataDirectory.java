package dev.numberpool.local.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where one local server, and no other at the same time, keeps its data. */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Nobody else may look into it from then on.
     *
     * @throws CannotStart if another local server uses it, it cannot be written to, or it is not this user's alone
     */
    static DataDirectory open(Path path) throws CannotStart {
        try {
            var _ = OwnDirectory.make(path);
            var lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (taken(lock)) {
                lock.close();
                throw new CannotStart(
                        path + " is in use by another bin/local: stop that one, or choose another --data");
            }
            return new DataDirectory(path, lock);
        } catch (IOException e) {
            throw new CannotStart("cannot keep data in " + path, e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static boolean taken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() == null;
        } catch (OverlappingFileLockException _) { // by a server in this very process
            return true;
        }
    }
}
