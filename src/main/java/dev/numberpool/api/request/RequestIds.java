package dev.numberpool.api.request;

/** Gives every request an id of its own. */
public interface RequestIds {

    RequestId next();
}
