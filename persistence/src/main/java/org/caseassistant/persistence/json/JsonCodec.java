package org.caseassistant.persistence.json;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.form.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads the JSON columns.
 *
 * <p>Dates and times are ISO 8601 strings. An optional component that is empty is left out, so that one added to a
 * record later reads as empty from what was stored before; any other component that is missing, and any that the
 * record does not have, is an error rather than a guess.
 */
public final class JsonCodec {
    private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(NON_ABSENT))
            .build();

    /** A record, or a value of a sealed type that names itself in JSON. */
    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** What {@link #write} wrote. */
    public <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JacksonException e) {
            throw unreadable(type.getSimpleName(), e);
        }
    }

    /** The same; empty if another version of the program wrote it and this one cannot read it. */
    public <T> Optional<T> readIfPossible(String json, Class<T> type) {
        try {
            return Optional.of(mapper.readValue(json, type));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** Answers by field id. */
    public String writeAnswers(Map<String, Answer> answers) {
        return mapper.writerFor(ANSWERS).writeValueAsString(answers);
    }

    /** What {@link #writeAnswers} wrote, in this order of field ids. */
    public Map<String, Answer> readAnswers(String json, Collection<String> order) {
        var stored = parseAnswers(json);
        var ordered = new LinkedHashMap<String, Answer>();
        for (var field : order) {
            var answer = stored.get(field);
            if (answer != null) {
                ordered.put(field, answer);
            }
        }
        if (ordered.size() != stored.size()) {
            throw new IllegalStateException("the stored order of answers does not name the answers that are stored");
        }
        return ordered;
    }

    private Map<String, Answer> parseAnswers(String json) {
        try {
            return mapper.readValue(json, ANSWERS);
        } catch (JacksonException e) {
            throw unreadable("answers", e);
        }
    }

    /** Without the cause, whose message may quote what a person wrote, and messages end up in logs. */
    private static IllegalStateException unreadable(String what, JacksonException problem) {
        var where = problem instanceof DatabindException databind ? databind.getPathReference() : "its syntax";
        return new IllegalStateException("stored JSON is not readable as " + what + ": " + where);
    }
}
