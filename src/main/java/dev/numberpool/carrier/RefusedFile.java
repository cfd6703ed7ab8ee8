package dev.numberpool.carrier;

/**
 * The file is no inventory file, and nothing of it was loaded.
 *
 * @param reason in words for the one who wrote the file
 */
public record RefusedFile(String reason) implements ImportOutcome {}
