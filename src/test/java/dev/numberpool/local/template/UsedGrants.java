package dev.numberpool.local.template;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What functions have done to the table in the tests of this build: a line of a file for each function and right. */
public final class UsedGrants {

    /** Set where a build runs all tests. */
    private static final Optional<Path> FILE =
            Optional.ofNullable(System.getProperty("numberpool.used-grants")).map(Path::of);

    private static final String TAB = "\t";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

    private UsedGrants() {}

    /** @param call the request to DynamoDB, as JSON */
    public static void add(String function, String operation, InputStream call) {
        try {
            add(function, NeededGrants.of(operation, JSON.readTree(call)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the function and its rights. */
    public static void add(String function, Set<RoleGrant> grants) {
        grants.forEach(grant -> FILE.ifPresent(file -> note(file, function, grant)));
    }

    static Set<RoleGrant> of(String function) throws IOException {
        try (Stream<String> lines = Files.lines(FILE.orElseThrow())) {
            return lines.map(line -> List.of(line.split(TAB)))
                    .filter(line -> line.getFirst().equals(function))
                    .map(line -> new RoleGrant(line.get(1), line.get(2)))
                    .collect(Collectors.toSet());
        }
    }

    private static void note(Path file, String function, RoleGrant grant) {
        String line = String.join(TAB, function, grant.action(), grant.resource()) + "\n";
        if (KNOWN.add(line)) {
            try {
                Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
