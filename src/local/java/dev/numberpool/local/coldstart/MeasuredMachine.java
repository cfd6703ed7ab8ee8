package dev.numberpool.local.coldstart;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the times were taken. */
public final class MeasuredMachine {

    private static final Path CPU = Path.of("/proc/cpuinfo");

    private MeasuredMachine() {}

    /** Processor, cores, operating system, JDK, and how much else it has to do. */
    public static String described() throws IOException {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "%s, %d cores, %s %s, %s %s, load %.1f"
                .formatted(
                        processor(system.getArch()),
                        system.getAvailableProcessors(),
                        system.getName(),
                        system.getVersion(),
                        System.getProperty("java.vendor"),
                        System.getProperty("java.version"),
                        system.getSystemLoadAverage());
    }

    private static String processor(String architecture) throws IOException {
        if (!Files.exists(CPU)) {
            return architecture;
        }
        try (var lines = Files.lines(CPU)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(architecture);
        }
    }
}
