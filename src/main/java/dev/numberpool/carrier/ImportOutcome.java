package dev.numberpool.carrier;

/** What became of an inventory file. */
public sealed interface ImportOutcome permits ImportReport, RefusedFile {}
