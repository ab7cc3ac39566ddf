package org.caseassistant.core.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of YAML that knows its line: for what stands beside a key, the line of the key.
 *
 * <p>Our own small tree, since Jackson's records and tree nodes do not keep the lines which every refusal must name.
 */
sealed interface CatalogNode {

    /** Where it stands, from 1. */
    int line();

    /** What it is, in words. */
    default String noun() {
        return switch (this) {
            case Text _ -> "text";
            case Items _ -> "a list";
            case Keys _ -> "keys with values";
            case Broken _ -> "broken";
        };
    }

    /** A text, a number, or true or false; which of them is decided where it is needed. */
    record Text(String text, int line) implements CatalogNode {}

    record Items(List<CatalogNode> nodes, int line) implements CatalogNode {
        /** Copies the list. */
        public Items {
            nodes = List.copyOf(nodes);
        }
    }

    record Keys(Map<String, CatalogNode> values, int line) implements CatalogNode {
        /** Copies the map, keeping its order. */
        public Keys {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** Something that is reported already, so that nobody else complains about it. */
    record Broken(int line) implements CatalogNode {}
}
