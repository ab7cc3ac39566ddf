package org.caseassistant.bot.handouts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caseassistant.core.cases.CaseEntry;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.NewCase;
import org.caseassistant.core.form.FileRef;
import org.caseassistant.core.handouts.Transcript;
import org.caseassistant.core.words.Markup;
import tools.jackson.databind.json.JsonMapper;

/** Writes a case as JSON, with points in time as ISO 8601 and names of states and the like as the program has them. */
final class TranscriptData {
    private TranscriptData() {}

    static String of(Transcript transcript) {
        NewCase content = transcript.found().content();
        var json = new LinkedHashMap<String, Object>();
        json.put("number", transcript.found().number().toString());
        json.put("writtenAt", transcript.at().toString());
        json.put("type", content.caseType());
        json.put("state", lower(transcript.found().state()));
        json.put("department", content.department());
        content.priority().ifPresent(priority -> json.put("priority", priority));
        json.put("account", transcript.found().accountName());
        json.put("contact", transcript.found().contactName());
        transcript.assignee().ifPresent(name -> json.put("assignee", name));
        transcript.satisfaction().ifPresent(said -> json.put("satisfaction", said));
        json.put("incidents", transcript.incidents().stream().map(Object::toString).toList());
        json.put("openedAt", content.openedAt().toString());
        json.put("subject", content.subject());
        json.put(
                "fields",
                transcript.fields().stream()
                        .map(entry -> Map.of("label", entry.label(), "value", entry.value()))
                        .toList());
        json.put("entries", transcript.lines().stream().map(line -> entry(line.entry())).toList());
        json.put("files", files(transcript.files().stream().map(kept -> kept.file()).toList()));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    private static Map<String, Object> entry(CaseEntry entry) {
        return switch (entry) {
            case CaseEntry.Step(_, CaseEvent event) -> step(event);
            case CaseEntry.Said(_, CaseMessage message) -> said(message);
        };
    }

    private static Map<String, Object> step(CaseEvent event) {
        var json = new LinkedHashMap<String, Object>();
        json.put("at", event.at().toString());
        json.put("by", event.actorName());
        json.put("as", lower(event.actor().kind()));
        json.put("event", lower(event.what()));
        event.words().ifPresent(words -> json.put("words", words));
        return json;
    }

    private static Map<String, Object> said(CaseMessage message) {
        var json = new LinkedHashMap<String, Object>();
        json.put("at", message.at().toString());
        json.put("by", message.author().name());
        json.put("as", lower(message.author().kind()));
        json.put("internal", message.internal());
        json.put("text", Markup.plain(message.text()));
        json.put("files", files(message.files()));
        return json;
    }

    private static List<Map<String, Object>> files(List<FileRef> files) {
        return files.stream()
                .<Map<String, Object>>map(file -> Map.of(
                        "name", file.name(), "mediaType", file.mediaType(), "size", file.size()))
                .toList();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
