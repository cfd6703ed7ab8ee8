package dev.numberpool.local.postgres;

import dev.numberpool.local.start.OwnDirectory;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * PostgreSQL's programs, which the library unpacks once into a directory of this user's own. Its own choice would be one
 * in {@code /tmp} that every user may write to, and run what another one has put there.
 */
final class PostgresBinaries implements PgBinaryResolver {

    /** One for the process, as the library keeps what it has unpacked for each. */
    static final PostgresBinaries INSTANCE = new PostgresBinaries();

    private volatile String digest = "";

    private PostgresBinaries() {}

    /** Where they are. */
    static Path home() throws IOException {
        Path home = Files.createDirectories(OwnDirectory.cache().resolve("postgres"));
        System.setProperty("ot.epg.working-dir", home.toString());
        return home;
    }

    /** Asked for by the library, which names the directory by the MD5 of this. */
    @Override
    public InputStream getPgBinary(String system, String architecture) throws IOException {
        try (var archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture)) {
            byte[] all = archive.readAllBytes();
            digest = DigestUtils.md5Hex(all);
            return new ByteArrayInputStream(all);
        }
    }

    /**
     * Executes a statement on databases that no server runs on, as their superuser and without a way in for anybody.
     *
     * @param told where PostgreSQL says what it does
     * @throws IOException if PostgreSQL does not start on them
     * @see <a href="https://www.postgresql.org/docs/16/app-postgres.html#APP-POSTGRES-SINGLE-USER">Single-user mode</a>
     */
    void execute(Path databases, String statement, Redirect told) throws IOException {
        run(told, statement + "\n", "--single", "-D", databases.toString(), "postgres");
    }

    /**
     * Has PostgreSQL read what databases begin with: where it cannot, the library would wait for its start to the last.
     *
     * @param told where PostgreSQL says what it does
     * @throws IOException if they are damaged, or of another version
     * @see <a href="https://www.postgresql.org/docs/16/app-postgres.html">postgres -C, for a setting that is computed</a>
     */
    void requireReadable(Path databases, Redirect told) throws IOException {
        run(told, "", "-D", databases.toString(), "-C", "data_checksums");
    }

    private void run(Redirect told, String input, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(home().resolve("PG-" + digest).resolve("bin/postgres").toString());
        command.addAll(List.of(arguments));
        if (LinuxUtils.isUnshareAvailable()) { // PostgreSQL does not run as root
            command.addAll(0, List.of("unshare", "-U"));
        }
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(told)
                .start();
        try (var statements = process.getOutputStream()) {
            statements.write(input.getBytes(StandardCharsets.UTF_8));
        }
        int status = process.onExit().join().exitValue();
        if (status != 0) {
            throw new IOException("PostgreSQL has ended with status " + status);
        }
    }
}
