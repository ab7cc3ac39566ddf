package org.caseassistant.bot.slack.render;

import com.slack.api.model.File;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewState.Value;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.time.LocalTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caseassistant.bot.chat.TextMeasure;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Dialog;
import org.caseassistant.core.form.Given;
import org.caseassistant.core.words.Words;

/** Draws forms as modals, and reads what was filled in. */
public final class SlackModals {
    /** The {@code callback_id} of every modal drawn here, for registering a handler. */
    public static final Pattern CALLBACK_IDS = Pattern.compile("^form:(.+)$", Pattern.DOTALL);

    /** The {@code action_id} of every question in them, for registering a handler. */
    public static final Pattern ACTION_IDS = FieldId.FORM;

    private static final String CALLBACK = "form:";

    private final Words words;

    /** For readers of one language. */
    public SlackModals(Words words) {
        this.words = words;
    }

    /**
     * A form as a modal; also what replaces it when a deciding question was answered.
     *
     * @param ownMetadata what is to be known when it comes back, see {@link #ownMetadata}; short, for it shares 3000
     *     characters with the menus that are searched
     */
    public View modal(Dialog dialog, String ownMetadata) {
        var form = new FormDrawing(words, new Metadata(ownMetadata, Map.of()));
        form.draw(dialog);
        return View.builder()
                .type("modal")
                .callbackId(CALLBACK + dialog.id().value())
                .privateMetadata(form.metadata().encoded())
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(title(dialog.title()))
                        .build())
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(title(words.say("render.send")))
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(title(words.say("render.close")))
                        .build())
                .blocks(form.blocks())
                .build();
    }

    private String title(String text) {
        String line = Limits.MEASURE.line(text, Limits.MODAL_TITLE);
        return line.isEmpty() ? words.say("render.answer") : line;
    }

    /** The form that a {@code callback_id} belongs to; empty if it is none of ours. */
    public static Optional<ControlId> dialog(String callbackId) {
        return callbackId.startsWith(CALLBACK)
                && callbackId.length() > CALLBACK.length()
                && callbackId.length() <= CALLBACK.length() + ControlId.MAX_LENGTH
                        ? Optional.of(new ControlId(callbackId.substring(CALLBACK.length())))
                        : Optional.empty();
    }

    /** What was given to {@link #modal} as the opener's own metadata. */
    public static String ownMetadata(String privateMetadata) {
        return Metadata.parse(privateMetadata).own();
    }

    /** The control whose menu is being searched in a modal; empty if it is none of ours. */
    public static Optional<ControlId> searched(String actionId, String privateMetadata) {
        return FieldId.parse(actionId)
                .map(id -> Metadata.parse(privateMetadata).searched().get(id.field()));
    }

    /**
     * What was filled in.
     *
     * @param given the answers by field, empty ones too; fields that were not shown are missing
     * @param files the files by field, an empty list where none was given
     */
    public record Filled(Map<String, Given> given, Map<String, List<File>> files) {
        /** Copies the maps. */
        public Filled {
            given = Map.copyOf(given);
            files = Map.copyOf(files);
        }
    }

    /** Reads the state of a modal, when it is sent or while it is being filled in. */
    public static Filled read(ViewState state) {
        var given = new HashMap<String, Given>();
        var files = new HashMap<String, List<File>>();
        values(state).forEach((blockId, values) -> FieldId.parse(blockId)
                .filter(id -> !id.time())
                .ifPresent(id -> values.values().forEach(value -> {
                    if ("file_input".equals(value.getType())) {
                        files.put(id.field(), value.getFiles() == null ? List.of() : List.copyOf(value.getFiles()));
                    } else {
                        given(value, time(id.field(), state)).ifPresent(answer -> given.put(id.field(), answer));
                    }
                })));
        return new Filled(given, files);
    }

    private static Optional<Given> given(Value value, Optional<LocalTime> time) {
        return switch (value.getType()) {
            case "plain_text_input" -> Optional.of(new Given.Typed(value.getValue() == null ? "" : value.getValue()));
            case "static_select", "external_select" -> Optional.of(new Given.Picked(Values.one(value)));
            case "multi_static_select", "multi_external_select", "checkboxes" ->
                Optional.of(new Given.Picked(Values.several(value)));
            // A time without a day is not dropped: as words it is refused, with what is missing.
            case "datepicker" ->
                Optional.of(Days.day(value.getSelectedDate())
                        .<Given>map(day -> new Given.Day(day, time))
                        .orElseGet(() -> new Given.Typed(time.map(LocalTime::toString).orElse(""))));
            case null, default -> Optional.empty();
        };
    }

    private static Optional<LocalTime> time(String field, ViewState state) {
        String place = new FieldId(field, true).encoded();
        return Optional.ofNullable(values(state).get(place))
                .map(block -> block.get(place))
                .flatMap(value -> Days.time(value.getSelectedTime()));
    }

    private static Map<String, Map<String, Value>> values(ViewState state) {
        return state == null || state.getValues() == null ? Map.of() : state.getValues();
    }

    /**
     * What is wrong, for {@code response_action: errors}.
     *
     * @param sentences the sentences by field
     * @param state of the modal that was sent
     * @return the sentences by block; what is wrong with a field that the modal does not show stands at its first one
     */
    public static Map<String, String> errors(Map<String, String> sentences, ViewState state) {
        var blocks = new LinkedHashMap<String, String>();
        values(state).keySet().forEach(blockId -> FieldId.parse(blockId)
                .filter(id -> !id.time())
                .ifPresent(id -> blocks.put(id.field(), blockId)));
        var errors = new LinkedHashMap<String, String>();
        sentences.forEach((field, sentence) -> {
            String block = blocks.containsKey(field) ? blocks.get(field) : first(blocks);
            if (block != null) {
                errors.merge(block, sentence, (one, other) -> one + "\n" + other);
            }
        });
        errors.replaceAll((_, sentence) -> Limits.MEASURE.shortened(sentence, Limits.ERROR, TextMeasure.ELLIPSIS));
        return Collections.unmodifiableMap(errors);
    }

    private static String first(Map<String, String> blocks) {
        return blocks.values().stream().findFirst().orElse(null);
    }
}
