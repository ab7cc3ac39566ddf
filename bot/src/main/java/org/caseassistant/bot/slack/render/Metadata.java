package org.caseassistant.bot.slack.render;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseassistant.core.chat.ControlId;

/**
 * What a modal carries in its {@code private_metadata}: what its opener put there, and whose options the menus that are
 * searched show. Those cannot stand in the menus' own ids, which must not change while words are being typed.
 *
 * @param own the opener's
 * @param searched the controls of the searched menus, by field
 */
record Metadata(String own, Map<String, ControlId> searched) {
    private static final String RECORD = "\u001e";
    private static final String UNIT = "\u001f";

    /** Copies the map. */
    Metadata {
        searched = Map.copyOf(searched);
    }

    /** With one more menu. */
    Metadata with(String field, ControlId control) {
        var more = new LinkedHashMap<>(searched);
        more.put(field, control);
        return new Metadata(own, more);
    }

    /** As it travels. */
    String encoded() {
        Stream<String> menus = searched.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(menu -> menu.getKey() + UNIT + menu.getValue().value());
        return Stream.concat(Stream.of(own), menus).collect(Collectors.joining(RECORD));
    }

    /** What came back. */
    static Metadata parse(String encoded) {
        String[] records = encoded.split(RECORD, -1);
        Map<String, ControlId> searched = Arrays.stream(records)
                .skip(1)
                .map(menu -> menu.split(UNIT, 2))
                .filter(menu -> menu.length == 2 && !menu[1].isEmpty() && menu[1].length() <= ControlId.MAX_LENGTH)
                .collect(Collectors.toMap(menu -> menu[0], menu -> new ControlId(menu[1]), (first, _) -> first));
        return new Metadata(records[0], searched);
    }
}
