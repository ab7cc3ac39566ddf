package org.caseassistant.bot.discord.emulator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client makes of a typed slash command: it lets through only what the registered command allows. */
final class CommandLine {

    private final World world;

    private final Person person;

    private final Channel channel;

    private final ObjectNode command;

    private final ObjectNode data;

    private ObjectNode spec;

    private ArrayNode options;

    CommandLine(World world, Person person, Channel channel, String path) {
        this.world = world;
        this.person = person;
        this.channel = channel;
        var words = path.strip().replaceFirst("^/", "").split(" +");
        command = world.commands().visible(1, words[0], channel, person.id()).orElseThrow(
                () -> new AssertionError(person.name() + " sees no command /" + words[0] + " here; there are "
                        + world.commands().all("") + world.commands().all(channel.guildId())));
        data = Json.object().put("id", Json.text(command, "id")).put("name", words[0]).put("type", 1);
        if (command.has("guild_id")) {
            data.put("guild_id", channel.guildId());
        }
        spec = command;
        options = data.putArray("options");
        Arrays.stream(words).skip(1).forEach(this::descend);
        if (Json.objects(spec, "options").stream().anyMatch(o -> Json.number(o, "type", 0) <= CommandRules.GROUP)) {
            throw new AssertionError("/" + path + " needs one of its subcommands");
        }
    }

    private void descend(String word) {
        spec = Json.objects(spec, "options").stream()
                .filter(o -> Json.number(o, "type", 0) <= CommandRules.GROUP && word.equals(Json.text(o, "name")))
                .findFirst().orElseThrow(() -> new AssertionError("There is no subcommand " + word));
        options = options.addObject().put("name", word).put("type", Json.number(spec, "type", 0)).putArray("options");
    }

    /** The data of the whole command. */
    ObjectNode entered(List<Option> given) {
        for (var option : Json.objects(spec, "options")) {
            if (Json.flag(option, "required")
                    && given.stream().noneMatch(g -> g.name().equals(Json.text(option, "name")))) {
                throw new AssertionError("The option " + Json.text(option, "name") + " is required");
            }
        }
        given.forEach(this::add);
        return data;
    }

    /** The data while an option is being typed; what comes after it is not there yet. */
    ObjectNode typing(List<Option> given, String focused, String typed) {
        given.forEach(this::add);
        var option = find(focused);
        if (!Json.flag(option, "autocomplete")) {
            throw new AssertionError("The option " + focused + " has no autocomplete");
        }
        options.addObject().put("name", focused).put("type", Json.number(option, "type", 0)).put("value", typed)
                .put("focused", true);
        return data;
    }

    private ObjectNode find(String name) {
        return Json.objects(spec, "options").stream().filter(o -> name.equals(Json.text(o, "name"))).findFirst()
                .orElseThrow(() -> new AssertionError("There is no option " + name + " of " + Json.text(spec, "name")));
    }

    private void add(Option given) {
        var option = find(given.name());
        int type = Json.number(option, "type", 0);
        var entry = options.addObject().put("name", given.name()).put("type", type);
        var choice = Json.objects(option, "choices").stream().filter(
                c -> given.value().equals(Json.text(c, "name")) || given.value().equals(c.path("value").asString("")))
                .findFirst();
        if (!Json.list(option, "choices").isEmpty()) {
            entry.set("value", choice.orElseThrow(() -> new AssertionError(given + " is none of the choices"))
                    .get("value"));
            return;
        }
        switch (type) {
            case CommandRules.STRING -> entry.put("value", text(option, given));
            case CommandRules.INTEGER -> entry.put("value", (long) number(option, given));
            case CommandRules.NUMBER -> entry.put("value", number(option, given));
            case CommandRules.BOOLEAN -> entry.put("value", Boolean.parseBoolean(given.value()));
            case CommandRules.ATTACHMENT -> entry.put("value", attached(given));
            default -> throw new AssertionError("The emulated people cannot enter options of type " + type);
        }
    }

    private static String text(ObjectNode option, Option given) {
        int length = Json.length(given.value());
        if (length < Json.number(option, "min_length", 1) || length > Json.number(option, "max_length", 6000)) {
            throw new AssertionError("Discord takes no text of " + length + " characters for " + option);
        }
        return given.value();
    }

    private static double number(ObjectNode option, Option given) {
        double value = Double.parseDouble(given.value());
        if ((option.has("min_value") && value < option.get("min_value").doubleValue())
                || (option.has("max_value") && value > option.get("max_value").doubleValue())) {
            throw new AssertionError("Discord does not take " + value + " for " + option);
        }
        return value;
    }

    private String attached(Option given) {
        var file = Optional.ofNullable(given.file()).orElseThrow(
                () -> new AssertionError("The option " + given.name() + " takes a file"));
        var kept = Files.keep(world, channel, file, true);
        var resolved = data.path("resolved") instanceof ObjectNode r ? r : data.putObject("resolved");
        var attachments = resolved.path("attachments") instanceof ObjectNode a ? a : resolved.putObject("attachments");
        attachments.set(Json.text(kept, "id"), world.cdn().signed(kept));
        return Json.text(kept, "id");
    }

    String title() {
        return "/" + Json.text(command, "name") + (spec.equals(command) ? "" : " " + Json.text(spec, "name")) + " of "
                + person.name();
    }
}
