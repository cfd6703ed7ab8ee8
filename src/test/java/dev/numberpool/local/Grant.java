package dev.numberpool.local;

/** That something may be done to something. */
record Grant(String action, String resource) {}
