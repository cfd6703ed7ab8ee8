package dev.numberpool.local.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What the reference is made of, as a SHA-256: the documents, the version, and the classes that make it. */
record InputDigest(String hexadecimal) {

    /** @throws IOException if something of it cannot be read */
    static InputDigest of(Path documents, String version) throws IOException {
        var digest = sha256();
        digest.update(version.getBytes(UTF_8));
        for (Path file : files(documents, ".yaml")) {
            digest.update(Files.readAllBytes(file));
        }
        for (Path file : files(classes(), ".class")) {
            digest.update(Files.readAllBytes(file));
        }
        return new InputDigest(HexFormat.of().formatHex(digest.digest()));
    }

    boolean isIn(Path stamp) throws IOException {
        return Files.exists(stamp) && Files.readString(stamp).equals(hexadecimal);
    }

    void write(Path stamp) throws IOException {
        Files.writeString(stamp, hexadecimal);
    }

    private static List<Path> files(Path directory, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** Of this package and those below it. */
    private static Path classes() {
        try {
            var root = Path.of(InputDigest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return root.resolve(InputDigest.class.getPackageName().replace('.', '/'));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
