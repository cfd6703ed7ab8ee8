package dev.numberpool.local.contract;

import dev.numberpool.local.contract.DocumentedOperation.DocumentedAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was answered in the tests of this build: a line of a file for each operation, status and error. */
final class ProducedAnswers {

    /** Set where a build runs all tests. */
    private static final Optional<Path> FILE = Optional.ofNullable(System.getProperty("numberpool.produced-answers"))
            .map(Path::of);

    private static final Set<DocumentedAnswer> KNOWN = ConcurrentHashMap.newKeySet();

    private ProducedAnswers() {}

    static void add(DocumentedAnswer answer) {
        if (KNOWN.add(answer)) {
            FILE.ifPresent(file -> note(file, answer));
        }
    }

    static Set<String> all() throws IOException {
        try (Stream<String> lines = Files.lines(FILE.orElseThrow())) {
            return lines.collect(Collectors.toSet());
        }
    }

    private static void note(Path file, DocumentedAnswer answer) {
        try {
            Files.writeString(file, answer + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
