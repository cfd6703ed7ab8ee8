package dev.numberpool.api;

/** Gives every request an id of its own. */
public interface RequestIds {

    RequestId next();
}
