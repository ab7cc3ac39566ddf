package org.caseassistant.core.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of field as a catalogue names them. */
enum CatalogKind {
    SHORT_TEXT,
    LONG_TEXT,
    CHOICE,
    MULTI_CHOICE,
    DATE,
    EMAIL,
    PHONE,
    PERSON_NAME,
    ACCOUNT,
    CONTACT,
    FILES,
    CONFIRMATION;

    static Optional<CatalogKind> of(String written) {
        return Stream.of(values()).filter(kind -> kind.written().equals(written)).findFirst();
    }

    static List<String> allWritten() {
        return Stream.of(values()).map(CatalogKind::written).toList();
    }

    /** Every key that some kind takes and others do not. */
    static List<String> allKeys() {
        return Stream.of(values()).flatMap(kind -> kind.keys().stream()).distinct().toList();
    }

    /** The kinds that take this key, as they are written. */
    static List<String> taking(String key) {
        return Stream.of(values())
                .filter(kind -> kind.keys().contains(key))
                .map(CatalogKind::written)
                .toList();
    }

    String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The keys of a field that only this kind and a few others take. */
    List<String> keys() {
        return switch (this) {
            case SHORT_TEXT, LONG_TEXT -> List.of("maxLength");
            case CHOICE -> List.of("choices", "preset");
            case MULTI_CHOICE -> List.of("choices");
            case DATE -> List.of("time", "limit", "least", "most", "differentFrom", "doubt");
            case PERSON_NAME -> List.of("signature");
            case CONTACT -> List.of("presetSelf");
            case FILES -> List.of("most");
            case CONFIRMATION -> List.of("statement");
            case EMAIL, PHONE, ACCOUNT -> List.of();
        };
    }
}
