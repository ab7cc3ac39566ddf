package org.caseassistant.core.form;

/**
 * A file that was taken into our own storage.
 *
 * @param id its id there
 * @param name its name as the person gave it, at most 255 characters
 * @param mediaType its type, such as {@code image/png}
 * @param size its length in bytes
 */
public record FileRef(String id, String name, String mediaType, long size) {}
