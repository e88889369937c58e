package dev.quarterdeck.kernel.git;

/** A file in a commit: its repository-relative path with slashes, its content's name and size in bytes. */
public record TreeFile(String path, BlobId blob, long size) {}
