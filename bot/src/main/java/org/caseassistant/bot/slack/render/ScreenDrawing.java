package org.caseassistant.bot.slack.render;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.words.Words;

/** Draws a screen as blocks, within limits. What it can do stays; texts are shortened, the longest first. */
final class ScreenDrawing {
    /** A text is not cut shorter than this, except where nothing else helps. */
    private static final int SHORTEST = 40;

    private static final int AS_LONG_AS_IT_IS = Integer.MAX_VALUE;

    private final Words words;
    private final Limits limits;

    ScreenDrawing(Words words, Limits limits) {
        this.words = words;
        this.limits = limits;
    }

    /** The blocks of a screen; at least one. */
    List<LayoutBlock> blocks(Screen screen) {
        List<Drawn> drawn = fitting(screen);
        List<Drawn> shown = drawn.isEmpty() ? List.of(Drawn.section(words.say("render.empty"))) : drawn;
        return shown.stream().map(Drawn::block).toList();
    }

    private List<Drawn> fitting(Screen screen) {
        List<Drawn> whole = draw(screen, AS_LONG_AS_IT_IS, false);
        if (fits(whole)) {
            return whole;
        }
        int longest = longestText(screen, whole);
        List<Drawn> shortened = draw(screen, longest, false);
        if (fits(shortened)) {
            return shortened;
        }
        List<Drawn> compact = draw(screen, Math.min(longest, Limits.FIELD), true);
        return fits(compact) ? compact : withoutTheRest(compact);
    }

    private boolean fits(List<Drawn> drawn) {
        return drawn.size() <= limits.blocks() && size(drawn) <= limits.text() && bytes(drawn) <= limits.bytes();
    }

    /** Nothing where they do not count. */
    private int bytes(List<Drawn> drawn) {
        return limits.bytes() == Integer.MAX_VALUE
                ? 0
                : drawn.stream().mapToInt(one -> Drawn.bytes(one.block())).sum();
    }

    private static int size(List<Drawn> drawn) {
        return drawn.stream().mapToInt(Drawn::size).sum();
    }

    private List<Drawn> draw(Screen screen, int longest, boolean compact) {
        var texts = new TextDrawing(words, longest, compact);
        var controls = new ControlDrawing(words, screen, limits);
        return helpBelow(screen.views()).stream()
                .flatMap(view -> draw(view, texts, controls).stream())
                .toList();
    }

    /** What is asked and what answers it stand together, at the top of a small screen; help comes below them. */
    private static List<View> helpBelow(List<View> views) {
        int input = IntStream.range(0, views.size())
                .filter(at -> isInput(views.get(at)))
                .findFirst()
                .orElse(-1);
        var arranged = new ArrayList<View>();
        views.subList(0, input + 1).stream().filter(view -> !isHelp(view)).forEach(arranged::add);
        views.subList(0, input + 1).stream().filter(ScreenDrawing::isHelp).forEach(arranged::add);
        arranged.addAll(views.subList(input + 1, views.size()));
        return arranged;
    }

    private static boolean isHelp(View view) {
        return view instanceof View.Text(View.Text.Weight weight, _) && weight == View.Text.Weight.SUBTLE;
    }

    private static boolean isInput(View view) {
        return switch (view) {
            case View.Choice _, View.MultiChoice _, View.DateInput _, View.TextInput _, View.FileRequest _ -> true;
            case View.Heading _, View.Text _, View.FieldList _, View.Banner _, View.Buttons _ -> false;
        };
    }

    private static List<Drawn> draw(View view, TextDrawing texts, ControlDrawing controls) {
        return switch (view) {
            case View.Heading(String text) -> texts.heading(text);
            case View.Text text -> texts.text(text);
            case View.FieldList(List<View.FieldList.Entry> entries) -> texts.fields(entries);
            case View.Banner banner -> texts.banner(banner);
            case View.Choice choice -> controls.choice(choice);
            case View.MultiChoice choice -> controls.multiChoice(choice);
            case View.DateInput date -> controls.date(date);
            case View.TextInput text -> controls.text(text);
            case View.FileRequest files -> controls.files(files);
            case View.Buttons(List<View.Button> buttons) -> controls.buttons(buttons);
        };
    }

    /** How long each text may be so that all fit together: short ones stay whole, long ones share what is left. */
    private int longestText(Screen screen, List<Drawn> whole) {
        int[] sizes = screen.views().stream()
                .flatMap(ScreenDrawing::longTexts)
                .mapToInt(Limits.MEASURE::size)
                .toArray();
        int rest = limits.text() - (size(whole) - IntStream.of(sizes).sum());
        int least = SHORTEST;
        int most = limits.text();
        while (least < most) {
            int tried = (least + most + 1) / 2;
            long needed = IntStream.of(sizes).mapToLong(size -> Math.min(size, tried)).sum();
            if (needed <= rest) {
                least = tried;
            } else {
                most = tried - 1;
            }
        }
        return least;
    }

    private static Stream<String> longTexts(View view) {
        return switch (view) {
            case View.Text(_, String text) -> Stream.of(text);
            case View.Banner(_, String text) -> Stream.of(text);
            case View.FieldList(List<View.FieldList.Entry> entries) ->
                entries.stream().map(View.FieldList.Entry::value);
            case View.Heading _, View.Choice _, View.MultiChoice _, View.DateInput _, View.TextInput _, View.FileRequest _, View.Buttons _ ->
                Stream.of();
        };
    }

    /** Where even shortened texts do not fit: the controls, as many texts as there is room for, and a word about it. */
    private List<Drawn> withoutTheRest(List<Drawn> all) {
        Drawn note = Drawn.context(words.say("render.more"));
        List<Drawn> controls = all.stream().filter(Drawn::control).toList();
        List<Drawn> texts = all.stream().filter(drawn -> !drawn.control()).toList();
        int acting = fitting(controls, List.of(note));
        int told = fitting(texts, Stream.concat(Stream.of(note), controls.stream().limit(acting)).toList());
        var kept = new ArrayList<Drawn>();
        boolean noted = false;
        for (Drawn drawn : all) {
            boolean stays = drawn.control() ? acting-- > 0 : told-- > 0;
            if (stays || !noted) {
                kept.add(stays ? drawn : note);
            }
            noted |= !stays;
        }
        return kept;
    }

    /** How many of the first of these fit beside the others. */
    private int fitting(List<Drawn> drawn, List<Drawn> others) {
        int blocks = limits.blocks() - others.size();
        int text = limits.text() - size(others);
        int bytes = limits.bytes() - bytes(others);
        int count = 0;
        for (Drawn one : drawn) {
            text -= one.size();
            bytes -= bytes(List.of(one));
            if (count == blocks || text < 0 || bytes < 0) {
                break;
            }
            count++;
        }
        return count;
    }
}
